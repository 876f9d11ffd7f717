package org.homeroom.rest.moderation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.accounts.AccountQueries;
import org.homeroom.application.moderation.BulkRedactionQueries;
import org.homeroom.application.moderation.BulkRedactionQueries.Bulk;
import org.homeroom.application.moderation.LegalHoldQueries;
import org.homeroom.application.moderation.LegalHoldQueries.Order;
import org.homeroom.application.moderation.Onlooker;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.RedactionId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a school takes out of sight in bulk, and what it must keep, for those who decide about reports. */
@Path("/v1")
@Authenticated
@Tag(name = "Moderation")
public class ModerationRecordsResource {

    private static final int MOST = 1000;

    private final Desk desk;
    private final Caller caller;
    private final Onlookers onlookers;
    private final BulkRedactionQueries redactions;
    private final LegalHoldQueries holds;
    private final AccountQueries accounts;

    ModerationRecordsResource(
            Desk desk,
            Caller caller,
            Onlookers onlookers,
            BulkRedactionQueries redactions,
            LegalHoldQueries holds,
            AccountQueries accounts) {
        this.desk = desk;
        this.caller = caller;
        this.onlookers = onlookers;
        this.redactions = redactions;
        this.holds = holds;
        this.accounts = accounts;
    }

    public record Redactions(List<RedactionView> redactions) {}

    /**
     * @param account whose data are kept; missing for a chat
     * @param chat that is kept; missing for an account
     * @param order number of the order of a court or an authority
     * @param releasedAt missing while it stands, like all that follows
     */
    public record HoldPlaced(
            UUID hold,
            @Nullable UUID account,
            @Nullable UUID chat,
            String order,
            UUID by,
            Instant placedAt,
            @Nullable Instant releasedAt,
            @Nullable String releaseOrder,
            @Nullable UUID releasedBy) {}

    public record Holds(List<HoldPlaced> holds) {}

    @GET
    @Path("/schools/{school}/redactions")
    @Operation(
            operationId = "listBulkRedactions",
            summary = "What was to be taken out of sight in bulk and how far it has come, the newest first")
    @APIResponseSchema(value = Redactions.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> redactions(UUID school) {
        var id = new SchoolId(school);
        return onlookers.deciding(
                caller.account(),
                id,
                desk.now(),
                onlooker -> Uni.createFrom()
                        .completionStage(() ->
                                redactions.redactions(id, onlooker.relatives().all(), MOST))
                        .flatMap(found -> named(found)
                                .map(views -> Response.ok(new Redactions(views)).build())));
    }

    @GET
    @Path("/schools/{school}/redactions/{redaction}")
    @Operation(operationId = "getBulkRedaction", summary = "How far a bulk redaction has come")
    @APIResponseSchema(value = RedactionView.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> redaction(UUID school, UUID redaction) {
        var id = new SchoolId(school);
        return onlookers.deciding(
                caller.account(),
                id,
                desk.now(),
                onlooker -> Uni.createFrom()
                        .completionStage(() -> redactions.redaction(new RedactionId(redaction), id))
                        .flatMap(found -> found.map(one -> seen(one, onlooker))
                                .orElseGet(() -> Onlookers.refused(GeneralRefusal.NOT_FOUND))));
    }

    private Uni<Response> seen(Bulk one, Onlooker onlooker) {
        return onlooker.tooCloseTo(one.account())
                ? Onlookers.refused(GeneralRefusal.NOT_AUTHORISED)
                : named(List.of(one)).map(views -> Response.ok(views.getFirst()).build());
    }

    private Uni<List<RedactionView>> named(List<Bulk> all) {
        var me = caller.account();
        var people = all.stream().map(Bulk::account).collect(Collectors.toUnmodifiableSet());
        return Uni.createFrom()
                .completionStage(() -> accounts.names(people))
                .map(names -> all.stream()
                        .map(one -> RedactionView.of(one, names.get(one.account()), me))
                        .toList());
    }

    @GET
    @Path("/schools/{school}/legal-holds")
    @Operation(
            operationId = "listLegalHolds",
            summary = "What the school must keep by order, the newest first",
            description = "With standing=true only what has not been released.")
    @APIResponseSchema(value = Holds.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> holds(UUID school, @RestQuery boolean standing) {
        var id = new SchoolId(school);
        return onlookers.deciding(
                caller.account(),
                id,
                desk.now(),
                onlooker -> Uni.createFrom()
                        .completionStage(() ->
                                holds.holds(id, standing, onlooker.relatives().all(), MOST))
                        .map(found -> Response.ok(new Holds(found.stream()
                                        .map(ModerationRecordsResource::view)
                                        .toList()))
                                .build()));
    }

    private static HoldPlaced view(Order one) {
        return new HoldPlaced(
                one.hold().value(),
                one.account() == null ? null : one.account().value(),
                one.chat() == null ? null : one.chat().value(),
                one.number(),
                one.by().value(),
                one.placedAt(),
                one.releasedAt(),
                one.releaseNumber(),
                one.releasedBy() == null ? null : one.releasedBy().value());
    }
}

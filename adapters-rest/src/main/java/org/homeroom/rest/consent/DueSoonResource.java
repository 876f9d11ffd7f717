package org.homeroom.rest.consent;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.History;
import org.homeroom.application.consent.DueSoon;
import org.homeroom.application.consent.DueSoon.Occasion;
import org.homeroom.application.memberships.MembershipQueries;
import org.homeroom.application.memberships.MembershipQueries.RosterEntry;
import org.homeroom.application.memberships.Relation;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Problem;
import org.jspecify.annotations.Nullable;

/** What the next sixty days bring. */
@Path("/v1")
@Authenticated
@Tag(name = "Consent")
public class DueSoonResource {

    private final Desk desk;
    private final Caller caller;
    private final History history;
    private final MembershipQueries queries;
    private final DueSoon dueSoon;

    DueSoonResource(Desk desk, Caller caller, History history, MembershipQueries queries, DueSoon dueSoon) {
        this.desk = desk;
        this.caller = caller;
        this.history = history;
        this.queries = queries;
        this.dueSoon = dueSoon;
    }

    /**
     * @param purpose of the consent that ends
     * @param at when it is due; of an erasure, in the past where it is overdue
     */
    public record Due(
            UUID account, Occasion occasion, @Nullable ConsentPurpose purpose, Instant at) {}

    @GET
    @Path("/schools/{school}/consents/due-soon")
    @Operation(
            operationId = "listDueSoon",
            summary = "Birthdays that change who decides, consents that end and erasures that are due, the next first:"
                    + " of the whole school for an administrator, else of the own class")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Due.class)))
    public Uni<Response> dueSoon(UUID school) {
        var id = new SchoolId(school);
        return Uni.createFrom()
                .completionStage(() -> Relation.of(caller.account(), id, history))
                .flatMap(relation -> {
                    if (relation.administrator()) return listed(id, account -> true);
                    if (!relation.homeroom().isEmpty())
                        return members(id, relation.homeroom()).flatMap(own -> listed(id, own::contains));
                    var reason = relation.any() ? GeneralRefusal.NOT_AUTHORISED : GeneralRefusal.NOT_FOUND;
                    return Uni.createFrom().item(Problem.of(reason).toResponse());
                });
    }

    private Uni<Set<AccountId>> members(SchoolId school, Set<ClassId> classes) {
        return Multi.createFrom()
                .iterable(classes)
                .onItem()
                .transformToUniAndConcatenate(
                        one -> Uni.createFrom().completionStage(() -> queries.roster(school, one)))
                .collect()
                .asList()
                .map(rosters -> rosters.stream()
                        .flatMap(List::stream)
                        .map(RosterEntry::account)
                        .filter(Objects::nonNull)
                        .collect(toUnmodifiableSet()));
    }

    private Uni<Response> listed(SchoolId school, Predicate<AccountId> whose) {
        return Uni.createFrom()
                .completionStage(() -> dueSoon.in(school, desk.now()))
                .map(all -> Response.ok(all.stream()
                                .filter(one -> whose.test(one.account()))
                                .map(one -> new Due(one.account().value(), one.occasion(), one.purpose(), one.at()))
                                .toList())
                        .build());
    }
}

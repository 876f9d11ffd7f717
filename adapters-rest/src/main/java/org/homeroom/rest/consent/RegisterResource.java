package org.homeroom.rest.consent;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.History;
import org.homeroom.application.consent.ChildRecord;
import org.homeroom.application.consent.ConsentEntry;
import org.homeroom.application.consent.ConsentReceipt;
import org.homeroom.application.consent.ConsentRegister;
import org.homeroom.application.consent.Explanation;
import org.homeroom.application.consent.Insight;
import org.homeroom.application.memberships.Relation;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentDisputeOpened;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.AsOf;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Cursor;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Limit;
import org.homeroom.rest.Problem;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is on record about consents, for those who answer for them. Nobody is named but by an id. */
@Path("/v1")
@Authenticated
@Tag(name = "Consent")
public class RegisterResource {

    private final Desk desk;
    private final Caller caller;
    private final Cursor cursors;
    private final History history;
    private final ConsentRegister register;

    RegisterResource(Desk desk, Caller caller, Cursor cursors, History history, ConsentRegister register) {
        this.desk = desk;
        this.caller = caller;
        this.cursors = cursors;
        this.history = history;
        this.register = register;
    }

    /** @param next to be given as {@code cursor} for later ones; missing at the end */
    public record Page(
            List<ConsentEntry> consents, @Nullable String next) {}

    /** @param openedBy the guardian who is against it */
    public record Dispute(UUID dispute, UUID child, ConsentPurpose purpose, UUID openedBy, Instant since) {}

    @GET
    @Path("/schools/{school}/consents")
    @Operation(
            operationId = "listConsents",
            summary = "Every consent of the school as it was known at an instant, oldest first")
    @APIResponseSchema(value = Page.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> consents(
            UUID school,
            @RestQuery @Nullable AsOf at,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") Limit limit) {
        var list = "consents/" + school;
        var after = cursor == null ? OptionalLong.of(-1) : cursors.read(list, cursor);
        if (after.isEmpty())
            return Uni.createFrom()
                    .item(Problem.malformed("cursor", "the next of an earlier page of this list")
                            .toResponse());
        var id = new SchoolId(school);
        return Uni.createFrom()
                .completionStage(() -> Relation.of(caller.account(), id, history))
                .flatMap(relation -> {
                    if (!relation.administrator() && !relation.auditor())
                        return refused(relation.any() ? GeneralRefusal.NOT_AUTHORISED : GeneralRefusal.NOT_FOUND);
                    return Uni.createFrom()
                            .completionStage(() -> register.page(id, at(at), after.getAsLong(), limit.value()))
                            .map(page -> Response.ok(new Page(
                                            page.consents(),
                                            page.next() == null ? null : cursors.write(list, page.next())))
                                    .build());
                });
    }

    @GET
    @Path("/schools/{school}/disputes")
    @Operation(
            operationId = "listDisputes",
            summary = "What guardians disagree about: of the whole school for an administrator, else of the own class")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Dispute.class)))
    public Uni<Response> disputes(UUID school) {
        var id = new SchoolId(school);
        return Uni.createFrom()
                .completionStage(() -> Relation.of(caller.account(), id, history))
                .flatMap(relation -> {
                    if (!relation.administrator() && relation.homeroom().isEmpty())
                        return refused(relation.any() ? GeneralRefusal.NOT_AUTHORISED : GeneralRefusal.NOT_FOUND);
                    return Uni.createFrom()
                            .completionStage(() -> register.openDisputes(id))
                            .flatMap(open -> ofOwnPupils(open, id))
                            .map(open -> Response.ok(open).build());
                });
    }

    private Uni<List<Dispute>> ofOwnPupils(List<ConsentDisputeOpened> open, SchoolId school) {
        return Multi.createFrom()
                .iterable(open)
                .onItem()
                .transformToUniAndConcatenate(one -> insight(one.child(), school, desk.now())
                        .map(seen -> seen.by() == Insight.OFFICER ? List.of(one) : List.<ConsentDisputeOpened>of()))
                .onItem()
                .transformToIterable(found -> found)
                .map(one -> new Dispute(
                        one.dispute().value(),
                        one.child().value(),
                        one.purpose(),
                        one.guardian().value(),
                        one.at()))
                .collect()
                .asList();
    }

    @GET
    @Path("/consents/{consent}/receipt")
    @Operation(
            operationId = "getConsentReceipt",
            summary = "What was agreed to, in the form of ISO/IEC TS 27560",
            description = "For the guardian who gave the consent, the child, and the auditors of the school.")
    @APIResponseSchema(value = ConsentReceipt.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> receipt(UUID consent) {
        var now = desk.now();
        var me = caller.account();
        return Uni.createFrom()
                .completionStage(() -> register.find(new ConsentId(consent), Instant.MAX))
                .flatMap(found -> found.map(one -> insight(one.about(), now).flatMap(seen -> {
                            var entry = one.entry();
                            var own = entry.guardian() != null
                                    && entry.guardian().account().equals(me);
                            return own || seen.by() == Insight.CHILD || seen.by() == Insight.AUDITOR
                                    ? Uni.createFrom()
                                            .item(Response.ok(ConsentReceipt.of(entry, one.about(), now))
                                                    .build())
                                    : refused(
                                            seen.by() == Insight.NONE
                                                    ? GeneralRefusal.NOT_FOUND
                                                    : GeneralRefusal.NOT_AUTHORISED);
                        }))
                        .orElseGet(() -> refused(GeneralRefusal.NOT_FOUND)));
    }

    @GET
    @Path("/schools/{school}/children/{child}/permissions/{purpose}")
    @Operation(
            operationId = "explainPermission",
            summary = "Whether a child may take part at an instant, and why",
            description = "For the child, its guardians, the officers who answer for it, and auditors.")
    @APIResponseSchema(value = Explanation.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> permission(UUID school, UUID child, ConsentPurpose purpose, @RestQuery @Nullable AsOf at) {
        var pupil = new ChildId(child);
        var id = new SchoolId(school);
        var when = at(at);
        return insight(pupil, id, desk.now()).flatMap(seen -> {
            if (!seen.by().sees())
                return refused(seen.by() == Insight.NONE ? GeneralRefusal.NOT_FOUND : GeneralRefusal.NOT_AUTHORISED);
            return Uni.createFrom()
                    .completionStage(() -> ChildRecord.of(pupil, id, when, history))
                    .map(about -> Response.ok(Explanation.of(about.standing().permits(purpose, when), purpose, when))
                            .build());
        });
    }

    private record Seen(Insight by, ChildRecord about) {}

    private Uni<Seen> insight(ChildId child, SchoolId school, Instant now) {
        return Uni.createFrom()
                .completionStage(() -> ChildRecord.of(child, school, history))
                .flatMap(about -> insight(about, now));
    }

    private Uni<Seen> insight(ChildRecord about, Instant now) {
        return Uni.createFrom()
                .completionStage(() -> Insight.of(caller.account(), about, now, history))
                .map(by -> new Seen(by, about));
    }

    private Instant at(@Nullable AsOf at) {
        return at == null ? desk.now() : at.instant();
    }

    private static Uni<Response> refused(GeneralRefusal reason) {
        return Uni.createFrom().item(Problem.of(reason).toResponse());
    }
}

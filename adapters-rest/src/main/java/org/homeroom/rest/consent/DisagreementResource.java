package org.homeroom.rest.consent;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.History;
import org.homeroom.application.consent.OpenDispute;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.DeclineParticipation;
import org.homeroom.domain.consent.ObjectToConsent;
import org.homeroom.domain.consent.RefuseConsent;
import org.homeroom.domain.consent.TakeBackDecline;
import org.homeroom.domain.consent.disputes.ResolveDispute;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.DisputeId;
import org.homeroom.domain.consent.facts.DisputeOutcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;

/** Being against it: a guardian against the other, a family against taking part, and how a school settles it. */
@Path("/v1")
@Authenticated
@Tag(name = "Consent")
public class DisagreementResource {

    /** Names no dispute: the rule says so, after it has looked at the rights of the one who asks. */
    private static final DisputeId NONE = new DisputeId(new UUID(0, 0));

    private final Desk desk;
    private final Caller caller;
    private final History history;

    DisagreementResource(Desk desk, Caller caller, History history) {
        this.desk = desk;
        this.caller = caller;
        this.history = history;
    }

    /** @param document the act or agreement that settles it */
    public record Resolution(
            @NotNull DisputeOutcome outcome, @NotBlank String document) {}

    @PUT
    @Path("/schools/{school}/children/{child}/objections/{purpose}")
    @Operation(
            operationId = "objectToConsent",
            summary = "Be against what another guardian agrees to",
            description = "Where the policy says so, the child does not take part until the school settles it.")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> object(UUID school, UUID child, ConsentPurpose purpose) {
        var me = caller.account();
        return desk.ask(
                me,
                new ObjectToConsent(
                        new ChildId(child),
                        me.asGuardian(),
                        new SchoolId(school),
                        purpose,
                        new DisputeId(UUID.randomUUID()),
                        desk.now()));
    }

    @PUT
    @Path("/schools/{school}/children/{child}/refusals/{purpose}")
    @Operation(operationId = "refuseConsent", summary = "Not agree to what the school asks for; no reason is needed")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> refuse(UUID school, UUID child, ConsentPurpose purpose) {
        var me = caller.account();
        return desk.ask(
                me, new RefuseConsent(new ChildId(child), me.asGuardian(), new SchoolId(school), purpose, desk.now()));
    }

    @PUT
    @Path("/schools/{school}/children/{child}/disputes/{purpose}/resolution")
    @Operation(operationId = "resolveDispute", summary = "Record how guardians who disagreed were brought together")
    @APIResponse(responseCode = "204", description = "Done")
    public Uni<Response> resolve(
            UUID school, UUID child, ConsentPurpose purpose, @Valid @NotNull Resolution resolution) {
        var me = caller.account();
        var pupil = new ChildId(child);
        var where = new SchoolId(school);
        return Uni.createFrom()
                .completionStage(() -> OpenDispute.about(pupil, where, purpose, history))
                .flatMap(open -> desk.ask(
                        me,
                        new ResolveDispute(
                                open.orElse(NONE),
                                pupil,
                                where,
                                resolution.outcome(),
                                Personal.of(pupil.account(), resolution.document()),
                                me,
                                desk.now())));
    }

    @PUT
    @Path("/schools/{school}/children/{child}/declined-participation")
    @Operation(operationId = "declineParticipation", summary = "Not take part at all; no reason is asked for")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> decline(UUID school, UUID child) {
        var me = caller.account();
        return desk.ask(me, new DeclineParticipation(new ChildId(child), new SchoolId(school), me, desk.now()));
    }

    @DELETE
    @Path("/schools/{school}/children/{child}/declined-participation")
    @Operation(operationId = "takeBackDecline", summary = "Take part after all")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> takeBack(UUID school, UUID child) {
        var me = caller.account();
        return desk.ask(me, new TakeBackDecline(new ChildId(child), new SchoolId(school), me, desk.now()));
    }
}

package org.homeroom.rest.consent;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.GrantConsentAsSchool;
import org.homeroom.domain.consent.RecordPaperConsent;
import org.homeroom.domain.consent.disputes.InvalidateConsent;
import org.homeroom.domain.consent.disputes.RecordCompetence;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.InvalidationReason;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.jspecify.annotations.Nullable;

/** What officers of a school put on record about a pupil's consents. */
@Path("/v1")
@Authenticated
@Tag(name = "Consent")
public class OfficerResource {

    private final Desk desk;
    private final Caller caller;

    OfficerResource(Desk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /**
     * @param guardian who has signed
     * @param noticeVersion the version of the notice on the paper; left out where none is published
     * @param effectiveFrom the day on the paper
     * @param document where the paper is kept
     */
    public record PaperConsent(
            @NotNull UUID guardian,
            @Nullable Integer noticeVersion,
            @NotNull Instant effectiveFrom,
            @NotBlank String document) {}

    public record Invalidation(
            @NotNull InvalidationReason reason, @NotBlank String document) {}

    /** @param notes what the conversation showed */
    public record Competence(boolean competent, @NotBlank String notes) {}

    @PUT
    @Path("/schools/{school}/children/{child}/paper-consents/{purpose}")
    @Operation(operationId = "recordPaperConsent", summary = "Record what a guardian has signed on paper")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> recordPaper(
            UUID school, UUID child, ConsentPurpose purpose, @Valid @NotNull PaperConsent paper) {
        var me = caller.account();
        var pupil = new ChildId(child);
        return desk.ask(
                me,
                new RecordPaperConsent(
                        new ConsentId(UUID.randomUUID()),
                        pupil,
                        new AccountId(paper.guardian()).asGuardian(),
                        new SchoolId(school),
                        purpose,
                        paper.noticeVersion(),
                        paper.effectiveFrom(),
                        Personal.of(pupil.account(), paper.document()),
                        me,
                        desk.now()));
    }

    @PUT
    @Path("/schools/{school}/children/{child}/school-consents/{purpose}")
    @Operation(
            operationId = "grantConsentAsSchool",
            summary = "Agree in the guardians' place, for teaching only and where the policy provides for it")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> grantAsSchool(UUID school, UUID child, ConsentPurpose purpose) {
        var me = caller.account();
        return desk.ask(
                me,
                new GrantConsentAsSchool(
                        new ConsentId(UUID.randomUUID()),
                        new ChildId(child),
                        new SchoolId(school),
                        purpose,
                        me,
                        desk.now()));
    }

    @PUT
    @Path("/schools/{school}/children/{child}/consent-invalidations/{consent}")
    @Operation(operationId = "invalidateConsent", summary = "Record that a consent never had effect")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> invalidate(UUID school, UUID child, UUID consent, @Valid @NotNull Invalidation invalidation) {
        var me = caller.account();
        var pupil = new ChildId(child);
        return desk.ask(
                me,
                new InvalidateConsent(
                        new ConsentId(consent),
                        pupil,
                        new SchoolId(school),
                        invalidation.reason(),
                        Personal.of(pupil.account(), invalidation.document()),
                        me,
                        desk.now()));
    }

    @PUT
    @Path("/schools/{school}/children/{child}/competence")
    @Operation(
            operationId = "recordCompetence",
            summary = "Record whether a minor understands what agreeing means, where the policy asks for it")
    @APIResponse(responseCode = "204", description = "Done")
    public Uni<Response> assess(UUID school, UUID child, @Valid @NotNull Competence competence) {
        var me = caller.account();
        var pupil = new ChildId(child);
        return desk.ask(
                me,
                new RecordCompetence(
                        pupil,
                        new SchoolId(school),
                        competence.competent(),
                        Personal.of(pupil.account(), competence.notes()),
                        me,
                        desk.now()));
    }
}

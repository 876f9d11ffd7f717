package org.homeroom.rest.consent;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.domain.consent.facts.ConsentPolicy;
import org.homeroom.domain.consent.facts.ConsentPolicy.GrantRule;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.DataResidency;
import org.homeroom.domain.consent.law.LabelDataResidency;
import org.homeroom.domain.consent.law.PublishConsentPolicy;
import org.homeroom.domain.consent.law.PublishNotice;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.jspecify.annotations.Nullable;

/** What the platform and its schools publish about consent. */
@Path("/v1")
@Authenticated
@Tag(name = "Consent")
public class LawResource {

    private final Desk desk;
    private final Caller caller;

    LawResource(Desk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /** The policies that come with the homeroom. */
    public enum Preset {
        RU_SCHOOL(ConsentPolicy.RU_SCHOOL),
        US_COPPA(ConsentPolicy.US_COPPA),
        /** The same, and the school may agree in the guardians' place. Source: US-4. */
        US_COPPA_SCHOOL(ConsentPolicy.US_COPPA.grantedBy(GrantRule.SCHOOL_AS_AGENT)),
        EU_DEFAULT(ConsentPolicy.EU_DEFAULT),
        EU_FR(ConsentPolicy.EU_FR),
        UK(ConsentPolicy.UK),
        /** The same, and a minor who was assessed as competent agrees alone. Source: UK-3. */
        UK_COMPETENT_MINORS(ConsentPolicy.UK.lettingCompetentMinorsDecide());

        private final ConsentPolicy terms;

        Preset(ConsentPolicy terms) {
            this.terms = terms;
        }
    }

    /**
     * @param school left out for the whole platform
     * @param effectiveFrom left out for at once
     */
    public record Policy(
            @NotNull Preset preset,
            @Nullable UUID school,
            @Nullable Instant effectiveFrom) {}

    /**
     * @param material who has agreed before must agree again
     * @param textSha256 of the text as it is shown to people, in hex
     */
    public record Notice(
            boolean material,
            @NotEmpty List<@NotNull ConsentPurpose> purposes,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String textSha256) {}

    @POST
    @Path("/consent-policies")
    @Operation(
            operationId = "publishConsentPolicy",
            summary = "Publish a policy of consent, for all schools or for one")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> publish(@Valid @NotNull Policy policy) {
        var now = desk.now();
        var me = caller.account();
        return desk.ask(
                me,
                new PublishConsentPolicy(
                        policy.school() == null ? null : new SchoolId(policy.school()),
                        policy.preset().terms,
                        policy.effectiveFrom() == null ? now : policy.effectiveFrom(),
                        me,
                        now));
    }

    @PUT
    @Path("/schools/{school}/consent-notices/{version}")
    @Operation(
            operationId = "publishNotice",
            summary = "Publish the next version of what guardians and pupils agree to")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> publish(UUID school, int version, @Valid @NotNull Notice notice) {
        var me = caller.account();
        return desk.ask(
                me,
                new PublishNotice(
                        new SchoolId(school),
                        version,
                        notice.material(),
                        notice.purposes(),
                        new Digest(notice.textSha256()),
                        me,
                        desk.now()));
    }

    /** @param residency left out where data may go anywhere again */
    public record Label(@Nullable DataResidency residency) {}

    @PUT
    @Path("/schools/{school}/data-residency")
    @Operation(operationId = "labelDataResidency", summary = "Say where personal data of the people of a school may go")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> label(UUID school, @Valid @NotNull Label label) {
        var me = caller.account();
        return desk.ask(me, new LabelDataResidency(new SchoolId(school), label.residency(), me, desk.now()));
    }
}

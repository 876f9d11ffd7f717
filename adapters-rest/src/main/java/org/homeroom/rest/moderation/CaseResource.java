package org.homeroom.rest.moderation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.cases.AppealDecision;
import org.homeroom.domain.moderation.cases.AssignCase;
import org.homeroom.domain.moderation.cases.CaseTerms;
import org.homeroom.domain.moderation.cases.DecideAppeal;
import org.homeroom.domain.moderation.cases.DecideCase;
import org.homeroom.domain.moderation.cases.DecideCase.Imposed;
import org.homeroom.domain.moderation.cases.EscalateToAuthority;
import org.homeroom.domain.moderation.cases.EscalateToGuardians;
import org.homeroom.domain.moderation.cases.MergeReport;
import org.homeroom.domain.moderation.cases.OpenCase;
import org.homeroom.domain.moderation.facts.AppealVerdict;
import org.homeroom.domain.moderation.facts.Authority;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.Measure;
import org.homeroom.domain.moderation.facts.ReportId;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.homeroom.domain.moderation.facts.Verdict;
import org.homeroom.domain.moderation.sanctions.SanctionTerms;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Looking into what was reported, deciding about it, and hearing who does not accept it. */
@Path("/v1")
@Authenticated
@Tag(name = "Moderation")
public class CaseResource {

    private static final int LONGEST_BODY_TEXT = 20_000;

    private final Desk desk;
    private final Caller caller;

    CaseResource(Desk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    public record NewCase(@NotNull UUID report) {}

    public record Assignment(@NotNull UUID officer) {}

    /**
     * @param chat in which it holds; missing for the whole school
     * @param other with whom the person may not talk alone; missing for measures of another kind
     * @param until the first instant at which it no longer holds
     */
    public record NewMeasure(
            @NotNull UUID sanction,
            @NotNull SanctionKind kind,
            @Nullable UUID chat,
            @Nullable UUID other,
            @NotNull Instant until) {}

    /**
     * @param rule clause of the school's rules on which it rests, for example 4.2
     * @param why in words that the person can understand
     * @param measures what follows; missing for nothing
     * @param redact whether nobody is to read the reported messages any more
     */
    public record Decision(
            @NotNull Verdict verdict,
            @NotNull ViolationReason reason,
            @NotNull @Size(max = 40) String rule,
            @NotNull @Size(max = LONGEST_BODY_TEXT) String why,
            @Nullable @Size(max = 100) List<@NotNull @Valid NewMeasure> measures,
            @Nullable Boolean redact) {}

    public record Appeal(
            @NotNull @Size(max = LONGEST_BODY_TEXT) String grounds) {}

    /** @param why in words that the person can understand */
    public record LastWord(
            @NotNull AppealVerdict verdict,
            @NotNull @Size(max = LONGEST_BODY_TEXT) String why) {}

    /** @param reference the number under which the authority keeps it */
    public record Referral(
            @NotNull Authority authority,
            @NotNull @Size(max = 100) String reference) {}

    @PUT
    @Path("/schools/{school}/cases/{case}")
    @Operation(
            operationId = "openCase",
            summary = "Look into a report",
            description = "Under an id of my own making. What cannot wait has a case already: its id is the report's.")
    @APIResponse(responseCode = "201", description = "Done, or true already")
    public Uni<Response> open(UUID school, @RestPath("case") UUID id, @Valid @NotNull NewCase body) {
        var me = caller.account();
        return desk.ask(
                me,
                new OpenCase(new CaseId(id), new ReportId(body.report()), new SchoolId(school), me, desk.now()),
                answer -> Response.status(201));
    }

    @PUT
    @Path("/schools/{school}/cases/{case}/officer")
    @Operation(operationId = "assignCase", summary = "Take a case, or give it to somebody")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> assign(UUID school, @RestPath("case") UUID id, @Valid @NotNull Assignment body) {
        var me = caller.account();
        return desk.ask(
                me,
                new AssignCase(new CaseId(id), new SchoolId(school), new AccountId(body.officer()), me, desk.now()));
    }

    @PUT
    @Path("/schools/{school}/cases/{case}/reports/{report}")
    @Operation(operationId = "mergeReport", summary = "Let a further report about the same belong to a case")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> merge(UUID school, @RestPath("case") UUID id, UUID report) {
        var me = caller.account();
        return desk.ask(
                me,
                new MergeReport(
                        new CaseId(id), new SchoolId(school), new ReportId(report), me, CaseTerms.DEFAULT, desk.now()));
    }

    @PUT
    @Path("/schools/{school}/cases/{case}/decision")
    @Operation(
            operationId = "decideCase",
            summary = "Say whether a rule was broken, and what follows",
            description = "Once, and by whoever looks after the case. The measures come with it or not at all.")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> decide(UUID school, @RestPath("case") UUID id, @Valid @NotNull Decision body) {
        var me = caller.account();
        var where = new SchoolId(school);
        return desk.ask(
                me,
                new DecideCase(
                        new CaseId(id),
                        where,
                        body.verdict(),
                        body.reason(),
                        body.rule(),
                        Personal.of(where, body.why()),
                        measures(body.measures()),
                        Boolean.TRUE.equals(body.redact()),
                        me,
                        CaseTerms.DEFAULT,
                        SanctionTerms.DEFAULT,
                        desk.now()));
    }

    private static List<Imposed> measures(@Nullable List<NewMeasure> all) {
        if (all == null) return List.of();
        return all.stream()
                .map(one -> new Imposed(
                        new SanctionId(one.sanction()),
                        new Measure(
                                one.kind(),
                                one.chat() == null ? null : new ChatId(one.chat()),
                                one.other(),
                                one.until())))
                .toList();
    }

    @PUT
    @Path("/schools/{school}/cases/{case}/appeal")
    @Operation(
            operationId = "appealDecision",
            summary = "Do not accept a decision about me, or about my child",
            description = "Once, and within the time that the decision names.")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> appeal(UUID school, @RestPath("case") UUID id, @Valid @NotNull Appeal body) {
        var me = caller.account();
        return desk.ask(
                me,
                new AppealDecision(
                        new CaseId(id),
                        new SchoolId(school),
                        Personal.of(me, body.grounds()),
                        me,
                        CaseTerms.DEFAULT,
                        desk.now()));
    }

    @PUT
    @Path("/schools/{school}/cases/{case}/appeal/decision")
    @Operation(
            operationId = "decideAppeal",
            summary = "Say as a second person whether a decision holds",
            description = "Where it does not, its measures end at once.")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> hear(UUID school, @RestPath("case") UUID id, @Valid @NotNull LastWord body) {
        var me = caller.account();
        var where = new SchoolId(school);
        return desk.ask(
                me,
                new DecideAppeal(
                        new CaseId(id),
                        where,
                        body.verdict(),
                        Personal.of(where, body.why()),
                        me,
                        CaseTerms.DEFAULT,
                        desk.now()));
    }

    @PUT
    @Path("/schools/{school}/cases/{case}/guardians")
    @Operation(operationId = "escalateToGuardians", summary = "Tell the guardians of a reported pupil")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> tell(UUID school, @RestPath("case") UUID id) {
        var me = caller.account();
        return desk.ask(me, new EscalateToGuardians(new CaseId(id), new SchoolId(school), me, desk.now()));
    }

    @PUT
    @Path("/schools/{school}/cases/{case}/referral")
    @Operation(operationId = "escalateToAuthority", summary = "Note that an authority takes a case over")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> refer(UUID school, @RestPath("case") UUID id, @Valid @NotNull Referral body) {
        var me = caller.account();
        return desk.ask(
                me,
                new EscalateToAuthority(
                        new CaseId(id), new SchoolId(school), body.authority(), body.reference(), me, desk.now()));
    }
}

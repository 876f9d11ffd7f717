package org.homeroom.rest.moderation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.History;
import org.homeroom.application.moderation.OwnMeasures;
import org.homeroom.application.moderation.Sanctioned;
import org.homeroom.application.moderation.Sanctioned.Phase;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.Guardianship;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.AppealVerdict;
import org.homeroom.domain.moderation.facts.LiftReason;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.jspecify.annotations.Nullable;

/** What schools have decided about somebody, for the person and for guardians. It never says who reported, or who decided. */
@Path("/v1")
@Authenticated
@Tag(name = "Moderation")
public class OwnMeasuresResource {

    private final Desk desk;
    private final Caller caller;
    private final History history;

    OwnMeasuresResource(Desk desk, Caller caller, History history) {
        this.desk = desk;
        this.caller = caller;
        this.history = history;
    }

    /** @param why missing once it has been erased */
    public record AppealAnswer(
            AppealVerdict verdict, @Nullable String why, Instant at) {}

    /**
     * @param rule clause of the school's rules on which it rests
     * @param why missing once it has been erased
     * @param appealBefore the first instant at which it can no longer be appealed
     * @param appealable whether one may still say that one does not accept it
     * @param appealed whether somebody has said so
     * @param answer what a second person has said; missing while nobody has
     */
    public record DecisionAboutMe(
            @JsonProperty("case") UUID theCase,
            UUID school,
            ViolationReason reason,
            String rule,
            @Nullable String why,
            Instant at,
            Instant appealBefore,
            boolean appealable,
            boolean appealed,
            @Nullable AppealAnswer answer) {}

    /**
     * @param chat in which it holds; missing for the whole school
     * @param other with whom one may not talk alone; missing for measures of another kind
     * @param until the first instant at which it no longer holds
     * @param liftedAt missing where nobody has ended it before its time, like {@code liftReason}
     */
    public record MeasureAboutMe(
            UUID sanction,
            UUID school,
            SanctionKind kind,
            @Nullable UUID chat,
            @Nullable UUID other,
            @Nullable @JsonProperty("case") UUID theCase,
            boolean fromList,
            ViolationReason reason,
            Instant from,
            Instant until,
            Phase state,
            @Nullable Instant liftedAt,
            @Nullable LiftReason liftReason) {}

    /** @param theCase of which guardians were told; missing where it was a measure, and the other way round */
    public record GuardianNotice(
            @Nullable @JsonProperty("case") UUID theCase,
            @Nullable UUID sanction,
            Instant at) {}

    /** @param notices what guardians were told; empty for the person */
    public record AboutMe(
            List<DecisionAboutMe> decisions, List<MeasureAboutMe> measures, List<GuardianNotice> notices) {}

    @GET
    @Path("/me/measures")
    @Operation(
            operationId = "listMyMeasures",
            summary = "What schools have decided about me, and what follows from it",
            description = "With the reason, and whether I may still say that I do not accept it.")
    public Uni<AboutMe> mine() {
        return Uni.createFrom()
                .completionStage(() -> OwnMeasures.of(caller.account(), history))
                .map(found -> view(found, desk.now()));
    }

    @GET
    @Path("/schools/{school}/children/{child}/measures")
    @Operation(
            operationId = "listMeasuresOfChild",
            summary = "What the school has decided about my child, and what it has told me",
            description = "For guardians who may see the child's life at school.")
    @APIResponseSchema(value = AboutMe.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> ofChild(UUID school, UUID child) {
        var where = new SchoolId(school);
        var now = desk.now();
        return Uni.createFrom()
                .completionStage(
                        () -> history.stateOf(Guardianship.of(caller.account().asGuardian(), where)))
                .flatMap(guardianship -> guardianship.childrenSeen(now).contains(new ChildId(child))
                        ? Uni.createFrom()
                                .completionStage(() -> OwnMeasures.ofChild(new AccountId(child), where, history))
                                .map(found -> Response.ok(view(found, now)).build())
                        : Onlookers.refused(GeneralRefusal.NOT_FOUND));
    }

    private static AboutMe view(OwnMeasures found, Instant now) {
        return new AboutMe(
                found.decisions().stream().map(one -> decision(one, now)).toList(),
                found.measures().stream().map(one -> measure(one, now)).toList(),
                found.notices().stream()
                        .map(one -> new GuardianNotice(
                                one.theCase() == null ? null : one.theCase().value(),
                                one.sanction() == null ? null : one.sanction().value(),
                                one.at()))
                        .toList());
    }

    private static DecisionAboutMe decision(OwnMeasures.Decision one, Instant now) {
        var said = one.said();
        var answer = one.answer();
        return new DecisionAboutMe(
                said.theCase().value(),
                said.school().value(),
                said.reason(),
                said.rule(),
                said.why().orNull(),
                said.at(),
                said.appealBefore(),
                one.appealable(now),
                one.appeal() != null,
                answer == null
                        ? null
                        : new AppealAnswer(answer.verdict(), answer.why().orNull(), answer.at()));
    }

    private static MeasureAboutMe measure(Sanctioned one, Instant now) {
        return new MeasureAboutMe(
                one.sanction().value(),
                one.school().value(),
                one.kind(),
                one.chat() == null ? null : one.chat().value(),
                one.other(),
                one.theCase() == null ? null : one.theCase().value(),
                one.fromList(),
                one.reason(),
                one.from(),
                one.until(),
                one.phase(now),
                one.liftedAt(),
                one.liftReason());
    }
}

package org.homeroom.application.memberships;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.homeroom.application.Answer;
import org.homeroom.application.History;
import org.homeroom.application.Homeroom;
import org.homeroom.application.Provenance;
import org.homeroom.application.Recorded;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassNames;
import org.homeroom.domain.memberships.facts.ClassRecord;
import org.homeroom.domain.memberships.facts.RollOverId;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassMovePlanned;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.YearId;
import org.homeroom.domain.memberships.rollover.CompleteYearRollOver;
import org.homeroom.domain.memberships.rollover.FormerClass;
import org.homeroom.domain.memberships.rollover.Plan;
import org.homeroom.domain.memberships.rollover.PlannedMove;
import org.homeroom.domain.memberships.rollover.ProposedPlan;
import org.homeroom.domain.memberships.rollover.RollOverClass;
import org.homeroom.domain.memberships.rollover.RollOverProblem;
import org.homeroom.domain.memberships.rollover.StartYearRollOver;
import org.homeroom.domain.memberships.rollover.UndoClassMove;
import org.homeroom.domain.memberships.rollover.UndoYearRollOver;
import org.jspecify.annotations.Nullable;

/**
 * Carries a school from one year into the next: the plan goes on record at once, then every class is moved by a decision of
 * its own. Cut off in between, it goes on where it was. Source: §5.3.5, decision 0062.
 */
public final class YearRollOver {

    private static final int ATTEMPTS = 3;

    private final Homeroom homeroom;
    private final History history;

    public YearRollOver(Homeroom homeroom, History history) {
        this.homeroom = homeroom;
        this.history = history;
    }

    /** What usually becomes of the classes of a year. */
    public CompletionStage<List<PlannedMove>> proposal(SchoolId school, YearId year, LocalDate endsOn) {
        return history.stateOf(ClassNames.of(school, year))
                .thenApply(classes -> ProposedPlan.of(classes, endsOn, () -> new ClassId(UUID.randomUUID())));
    }

    /** Everything that is wrong with the plan. Changes nothing. */
    public CompletionStage<List<RollOverProblem>> problems(StartYearRollOver plan) {
        return history.of(plan.model().boundary())
                .thenApply(found ->
                        plan.problems(found.stream().map(Recorded::event).toList()));
    }

    public CompletionStage<Plan> plan(RollOverId rollOver, SchoolId school) {
        return history.stateOf(Plan.of(rollOver, school));
    }

    /** Puts the plan on record and carries it out. The answer is the last one, or the first refusal. */
    public CompletionStage<Answer> carryOut(StartYearRollOver plan) {
        return homeroom.ask(plan, Provenance.by(plan.by()))
                .thenCompose(answer -> refused(answer)
                        ? completed(answer)
                        : goOn(plan.rollOver(), plan.school(), plan.by(), plan.at()));
    }

    /** Carries out what is left of a plan. */
    public CompletionStage<Answer> goOn(RollOverId rollOver, SchoolId school, AccountId by, Instant at) {
        return plan(rollOver, school).thenCompose(plan -> {
            var started = plan.started();
            return inOrder(
                            plan.open(),
                            move -> again(ATTEMPTS, () -> move(move, started == null ? null : started.into(), by, at)))
                    .thenCompose(last -> last != null && refused(last)
                            ? completed(last)
                            : homeroom.ask(new CompleteYearRollOver(rollOver, school, by, at), Provenance.by(by)));
        });
    }

    /** Takes a plan back, as far as it was carried out. */
    public CompletionStage<Answer> undo(RollOverId rollOver, SchoolId school, AccountId by, Instant at) {
        return again(
                        ATTEMPTS,
                        () -> plan(rollOver, school)
                                .thenCompose(plan -> homeroom.ask(
                                        new UndoYearRollOver(rollOver, school, plan.newClasses(), by, at),
                                        Provenance.by(by))))
                .thenCompose(cancelled -> refused(cancelled)
                        ? completed(cancelled)
                        : plan(rollOver, school)
                                .thenCompose(plan ->
                                        inOrder(plan.toUndo(), move -> again(ATTEMPTS, () -> back(move, by, at))))
                                .thenApply(last -> last == null ? cancelled : last));
    }

    private CompletionStage<Answer> move(ClassMovePlanned move, @Nullable YearId year, AccountId by, Instant at) {
        return history.stateOf(ClassRecord.of(move.theClass(), move.school())).thenCompose(record -> {
            var people = new LinkedHashSet<>(record.leads());
            people.addAll(record.teaches());
            people.addAll(record.pupils());
            var chosen = move.homeroomTeacher();
            if (chosen != null) people.add(chosen.account());
            var into = move.into();
            return homeroom.ask(
                    new RollOverClass(
                            move.rollOver(),
                            move.theClass(),
                            move.school(),
                            into,
                            into == null ? null : year,
                            List.copyOf(people),
                            by,
                            at),
                    Provenance.by(by));
        });
    }

    private CompletionStage<Answer> back(ClassMovePlanned move, AccountId by, Instant at) {
        return history.stateOf(FormerClass.of(move.theClass(), move.school()))
                .thenCompose(former -> homeroom.ask(
                        new UndoClassMove(
                                move.rollOver(),
                                move.theClass(),
                                move.school(),
                                move.into(),
                                former.everybody(),
                                by,
                                at),
                        Provenance.by(by)));
    }

    /** Whoever was overlooked because somebody came or left meanwhile is looked up again. */
    private static CompletionStage<Answer> again(int attempts, Supplier<CompletionStage<Answer>> work) {
        return work.get()
                .thenCompose(answer -> attempts > 1
                                && answer.outcome() instanceof Outcome.Refused no
                                && no.reason() == GeneralRefusal.CONCURRENT_CHANGE
                        ? again(attempts - 1, work)
                        : completed(answer));
    }

    /** Until the first refusal. Null where there was nothing to do. */
    private static CompletionStage<@Nullable Answer> inOrder(
            List<ClassMovePlanned> moves, Function<ClassMovePlanned, CompletionStage<Answer>> work) {
        CompletionStage<@Nullable Answer> last = CompletableFuture.completedFuture(null);
        for (var move : moves)
            last = last.thenCompose(answer -> answer != null && refused(answer) ? completed(answer) : work.apply(move));
        return last;
    }

    private static boolean refused(Answer answer) {
        return answer.outcome() instanceof Outcome.Refused;
    }

    private static CompletionStage<Answer> completed(Answer answer) {
        return CompletableFuture.completedFuture(answer);
    }
}

package org.homeroom.domain.moderation.cases;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.moderation.cases.CaseRefusal.CASE_OF_ANOTHER;
import static org.homeroom.domain.moderation.cases.CaseRefusal.NO_GUARDIANS;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.GuardianRight;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.CaseEvent.GuardiansInformed;
import org.homeroom.domain.moderation.facts.CaseId;

/**
 * The guardians of a pupil who is reported are told, also before anything is decided: those who may see what the child
 * does at school, and no other. Source: §5.5, P-15.
 */
public record EscalateToGuardians(CaseId theCase, SchoolId school, AccountId by, Instant at)
        implements CaseCommand<EscalateToGuardians.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Examiner.unread(by), Standing.unknown(), Set.of()))
                .including(
                        Examiner.of(by, theCase, school),
                        State::who,
                        (s, now) -> new State(now, s.standing(), s.told()))
                .about(theCase, school)
                .on(GuardiansInformed.class, (s, e) -> s.told(e.guardians()))
                .then(this::guardians);
    }

    private Model<State> guardians(State known) {
        var model = Model.startingWith(known);
        var account = known.who().theCase().account();
        return account.isEmpty()
                ? model
                : model.including(
                        Standing.of(account.get().asChild(), school),
                        State::standing,
                        (s, now) -> new State(s.who(), now, s.told()));
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.who().bars(at);
        if (barred.isPresent()) return refuse(barred.get());
        var known = state.who().theCase();
        if (!known.looksAfter(state.who().officer())) return refuse(CASE_OF_ANOTHER);
        var guardians = state.guardians(at);
        var account = known.account();
        if (account.isEmpty() || guardians.isEmpty()) return refuse(NO_GUARDIANS);
        return state.told().containsAll(guardians)
                ? nothingToDo()
                : accept(new GuardiansInformed(theCase, school, account.get(), guardians, at));
    }

    /** @param told who has been told of the case already */
    record State(Examiner who, Standing standing, Set<UUID> told) {

        List<UUID> guardians(Instant at) {
            if (standing.grownUp(at)) return List.of();
            return standing.links().stream()
                    .filter(link -> maySee(link.link(), at))
                    .map(link -> link.guardian().value())
                    .distinct()
                    .sorted()
                    .toList();
        }

        private boolean maySee(LinkId link, Instant at) {
            return standing.restrictions(link)
                    .noneMatch(one -> one.rights().contains(GuardianRight.SEE) && !at.isBefore(one.from()));
        }

        State told(List<UUID> guardians) {
            var more = new HashSet<>(told);
            more.addAll(guardians);
            return new State(who, standing, Set.copyOf(more));
        }
    }
}

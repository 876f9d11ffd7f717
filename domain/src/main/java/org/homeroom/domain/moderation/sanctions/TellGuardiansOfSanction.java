package org.homeroom.domain.moderation.sanctions;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.GuardianRight;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.SanctionEvent.GuardiansToldOfSanction;
import org.homeroom.domain.moderation.facts.SanctionId;

/**
 * It goes on record which guardians of a pupil learn of a measure: all who may see what the child does at school. Nobody
 * does for those who are no pupils, or grown up. Source: §5.5, P-15.
 */
public record TellGuardiansOfSanction(SanctionId sanction, AccountId account, SchoolId school, Instant at)
        implements SanctionCommand<TellGuardiansOfSanction.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Standing.unknown(), false))
                .including(
                        Standing.of(account.asChild(), school), State::standing, (s, now) -> new State(now, s.told()))
                .about(sanction)
                .on(GuardiansToldOfSanction.class, (s, e) -> new State(s.standing(), true));
    }

    @Override
    public Outcome decide(State state) {
        var guardians = state.guardians(at);
        if (state.told() || guardians.isEmpty()) return nothingToDo();
        return accept(new GuardiansToldOfSanction(sanction, account, school, guardians, at));
    }

    record State(Standing standing, boolean told) {

        List<UUID> guardians(Instant at) {
            if (standing.memberSince() == null || standing.grownUp(at)) return List.of();
            return standing.links().stream()
                    .filter(link -> standing.restrictions(link.link())
                            .noneMatch(one -> one.rights().contains(GuardianRight.SEE) && !at.isBefore(one.from())))
                    .map(GuardianLinkVerified::guardian)
                    .distinct()
                    .map(one -> one.value())
                    .toList();
        }
    }
}

package org.homeroom.domain.chats.roster;

import static org.homeroom.domain.kernel.Outcome.accept;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipationSuspended;
import org.homeroom.domain.chats.facts.SuspensionReason;
import org.homeroom.domain.chats.roster.ParticipationList.Condition;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Permission.Allowed;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * It goes on record, chat by chat, that a child may no longer take part. The right itself ended with the consent, before
 * this. Source: P-03.
 */
public record SuspendParticipations(ChildId child, SchoolId school, Instant at)
        implements ChatRosterCommand<ChildsChats> {

    @Override
    public Model<ChildsChats> model() {
        return ChildsChats.of(child, school);
    }

    @Override
    public Outcome decide(ChildsChats state) {
        return accept(state.chats().places().entrySet().stream()
                .filter(entry -> entry.getValue().condition() == Condition.ACTIVE)
                .filter(entry -> entry.getValue().role() == Role.STUDENT)
                .filter(entry -> !(state.permission(entry.getKey(), at) instanceof Allowed))
                .map(entry -> new ParticipationSuspended(
                        entry.getKey(),
                        child.account(),
                        school,
                        reason(state.standing(), state.purpose(entry.getKey())),
                        at))
                .toList());
    }

    /** Grown past a guardian's consent, or without any. */
    private SuspensionReason reason(Standing standing, ConsentPurpose purpose) {
        return standing.decidesAlone(at) && standing.guardianAgrees(purpose)
                ? SuspensionReason.AGE
                : SuspensionReason.CONSENT;
    }
}

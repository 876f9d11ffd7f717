package org.homeroom.domain.chats.roster;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkEnded;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** Who is no guardian any more leaves the chats of parents. Source: P-14. */
public final class WhenGuardianLinkEndedThenLeaveChats implements Reaction<GuardianLinkEnded> {

    @Override
    public Class<GuardianLinkEnded> when() {
        return GuardianLinkEnded.class;
    }

    @Override
    public Command<?> then(GuardianLinkEnded event) {
        return new LeaveChats(new AccountId(event.guardian().value()), event.school(), event.at());
    }
}

package org.homeroom.domain.chats.roster;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRestricted;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** Who may not see the child's life any more leaves the chats of parents. Source: P-14. */
public final class WhenGuardianLinkRestrictedThenLeaveChats implements Reaction<GuardianLinkRestricted> {

    @Override
    public Class<GuardianLinkRestricted> when() {
        return GuardianLinkRestricted.class;
    }

    @Override
    public Command<?> then(GuardianLinkRestricted event) {
        return new LeaveChats(new AccountId(event.guardian().value()), event.school(), event.at());
    }
}

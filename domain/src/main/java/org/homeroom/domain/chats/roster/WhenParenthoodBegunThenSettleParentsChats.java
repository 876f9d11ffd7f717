package org.homeroom.domain.chats.roster;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MemberEvent.ParenthoodBegun;

/** A new parent comes to the chat of parents. Source: P-06. */
public final class WhenParenthoodBegunThenSettleParentsChats implements Reaction<ParenthoodBegun> {

    @Override
    public Class<ParenthoodBegun> when() {
        return ParenthoodBegun.class;
    }

    @Override
    public Command<?> then(ParenthoodBegun event) {
        return new SettleParentsChats(new AccountId(event.guardian().value()), event.school(), null, event.at());
    }
}

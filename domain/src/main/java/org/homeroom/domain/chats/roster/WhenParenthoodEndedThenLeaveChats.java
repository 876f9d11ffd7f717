package org.homeroom.domain.chats.roster;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MemberEvent.ParenthoodEnded;

/** A parent without a child there leaves the chats of parents. Source: P-14. */
public final class WhenParenthoodEndedThenLeaveChats implements Reaction<ParenthoodEnded> {

    @Override
    public Class<ParenthoodEnded> when() {
        return ParenthoodEnded.class;
    }

    @Override
    public Command<?> then(ParenthoodEnded event) {
        return new LeaveChats(new AccountId(event.guardian().value()), event.school(), event.at());
    }
}

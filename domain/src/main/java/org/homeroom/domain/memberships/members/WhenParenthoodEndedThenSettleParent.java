package org.homeroom.domain.memberships.members;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MemberEvent.ParenthoodEnded;

/** Parents are members as long as a child of theirs is a pupil. Source: CON-10, M4. */
public final class WhenParenthoodEndedThenSettleParent implements Reaction<ParenthoodEnded> {

    @Override
    public Class<ParenthoodEnded> when() {
        return ParenthoodEnded.class;
    }

    @Override
    public Command<?> then(ParenthoodEnded event) {
        return new SettleParent(
                event.guardian(),
                event.school(),
                ParentMembership.of(event.guardian(), event.child(), event.school(), event.at()),
                event.at());
    }
}

package org.homeroom.domain.memberships.members;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MemberEvent.ParenthoodBegun;

/** Parents are members as long as a child of theirs is a pupil. Source: CON-10, M4. */
public final class WhenParenthoodBegunThenSettleParent implements Reaction<ParenthoodBegun> {

    @Override
    public Class<ParenthoodBegun> when() {
        return ParenthoodBegun.class;
    }

    @Override
    public Command<?> then(ParenthoodBegun event) {
        return new SettleParent(
                event.guardian(),
                event.school(),
                ParentMembership.of(event.guardian(), event.child(), event.school(), event.at()),
                event.at());
    }
}

package org.homeroom.domain.memberships.schools;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;

/** Whoever works in the school no more holds no office there. Source: P-07. */
public final class WhenMembershipEndedThenEndOfficesOfFormerStaff implements Reaction<MembershipEnded> {

    @Override
    public Class<MembershipEnded> when() {
        return MembershipEnded.class;
    }

    @Override
    public Command<?> then(MembershipEnded event) {
        return new EndOfficesOfFormerStaff(event.school(), event.account(), event.role(), event.at());
    }
}

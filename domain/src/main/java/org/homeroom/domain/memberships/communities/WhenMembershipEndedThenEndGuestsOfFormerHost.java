package org.homeroom.domain.memberships.communities;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;

/** Who works in the school no more answers for no guest there. Source: P-07. */
public final class WhenMembershipEndedThenEndGuestsOfFormerHost implements Reaction<MembershipEnded> {

    @Override
    public Class<MembershipEnded> when() {
        return MembershipEnded.class;
    }

    @Override
    public Command<?> then(MembershipEnded event) {
        return new EndGuestsOfFormerHost(event.account(), event.school(), event.at());
    }
}

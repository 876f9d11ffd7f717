package org.homeroom.domain.memberships.members;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;

/** With the last pupil of theirs parents leave the school. Source: CON-10, P-07. */
public final class WhenMembershipEndedThenTellGuardians implements Reaction<MembershipEnded> {

    @Override
    public Class<MembershipEnded> when() {
        return MembershipEnded.class;
    }

    @Override
    public Command<?> then(MembershipEnded event) {
        return new TellGuardians(event.account().asChild(), event.school(), event.at());
    }
}

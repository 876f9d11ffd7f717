package org.homeroom.domain.memberships.members;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;

/** With a pupil come those who are known as guardians. Source: CON-10. */
public final class WhenMembershipApprovedThenTellGuardians implements Reaction<MembershipApproved> {

    @Override
    public Class<MembershipApproved> when() {
        return MembershipApproved.class;
    }

    @Override
    public Command<?> then(MembershipApproved event) {
        return new TellGuardians(event.account().asChild(), event.school(), event.at());
    }
}

package org.homeroom.domain.memberships.joining;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.OfficerId;

/** Nobody comes by the links of somebody who leaves a school. Source: P-07. */
public final class WhenMembershipEndedThenRevokeOpenInvitationsOfLeaver implements Reaction<MembershipEnded> {

    @Override
    public Class<MembershipEnded> when() {
        return MembershipEnded.class;
    }

    @Override
    public Command<?> then(MembershipEnded event) {
        return new RevokeOpenInvitationsOfLeaver(OfficerId.of(event.account()), event.school(), event.at());
    }
}

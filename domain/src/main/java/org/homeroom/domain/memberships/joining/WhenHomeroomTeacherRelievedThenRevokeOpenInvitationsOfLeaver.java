package org.homeroom.domain.memberships.joining;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;

/** Nobody comes by the links of somebody who does not lead a class any more. Source: P-07. */
public final class WhenHomeroomTeacherRelievedThenRevokeOpenInvitationsOfLeaver
        implements Reaction<HomeroomTeacherRelieved> {

    @Override
    public Class<HomeroomTeacherRelieved> when() {
        return HomeroomTeacherRelieved.class;
    }

    @Override
    public Command<?> then(HomeroomTeacherRelieved event) {
        return new RevokeOpenInvitationsOfLeaver(OfficerId.of(event.teacher()), event.school(), event.at());
    }
}

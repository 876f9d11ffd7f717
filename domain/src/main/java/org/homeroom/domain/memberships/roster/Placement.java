package org.homeroom.domain.memberships.roster;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.MembershipEvent.SubjectTeacherAssigned;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.homeroom.domain.memberships.facts.SchoolId;

/** What a line of the roster means for the account that is bound to it. */
final class Placement {

    static Event of(Roster.Enrolment line, AccountId account, SchoolId school, Instant at) {
        if (line.role() == RosterRole.PUPIL)
            return new PupilEnrolled(account, line.theClass(), school, line.kind(), at);
        if (line.leading() && line.kind() == ClassKind.HOMEROOM)
            return new HomeroomTeacherAssigned(line.theClass(), school, account, at);
        return new SubjectTeacherAssigned(line.theClass(), school, account, at);
    }

    private Placement() {}
}

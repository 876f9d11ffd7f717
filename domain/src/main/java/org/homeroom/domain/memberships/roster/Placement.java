package org.homeroom.domain.memberships.roster;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.MembershipEvent.SubjectTeacherAssigned;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.homeroom.domain.memberships.facts.SchoolId;

/** What a line of the roster means for the account that is bound to it. */
final class Placement {

    static Event of(
            ClassId theClass,
            ClassKind kind,
            RosterRole role,
            boolean leading,
            AccountId account,
            SchoolId school,
            Instant at) {
        if (role == RosterRole.PUPIL) return new PupilEnrolled(account, theClass, school, kind, at);
        return leading && kind == ClassKind.HOMEROOM
                ? new HomeroomTeacherAssigned(theClass, school, account, at)
                : new SubjectTeacherAssigned(theClass, school, account, at);
    }

    private Placement() {}
}

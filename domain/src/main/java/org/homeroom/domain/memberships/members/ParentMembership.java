package org.homeroom.domain.memberships.members;

import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.SchoolId;

/** Names the membership that begins with one event, so that a second run for the same event names the same. */
final class ParentMembership {

    static MembershipId of(GuardianId guardian, ChildId child, SchoolId school, Instant at) {
        var g = guardian.value();
        var c = child.value();
        var s = school.value();
        return new MembershipId(new UUID(
                g.getMostSignificantBits()
                        ^ Long.rotateLeft(c.getMostSignificantBits(), 17)
                        ^ s.getMostSignificantBits(),
                g.getLeastSignificantBits()
                        ^ Long.rotateLeft(c.getLeastSignificantBits(), 17)
                        ^ s.getLeastSignificantBits()
                        ^ at.toEpochMilli()));
    }

    private ParentMembership() {}
}

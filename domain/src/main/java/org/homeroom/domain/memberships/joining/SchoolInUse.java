package org.homeroom.domain.memberships.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolActivated;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolRegistered;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Whether there is such a school, and whether it uses the platform.
 *
 * @param zone where the school's days begin
 */
public record SchoolInUse(boolean registered, boolean active, ZoneId zone) {

    public static final SchoolInUse UNKNOWN = new SchoolInUse(false, false, ZoneOffset.UTC);

    public static Model<SchoolInUse> of(SchoolId school) {
        return Model.startingWith(UNKNOWN)
                .about(school)
                .on(SchoolRegistered.class, (s, e) -> new SchoolInUse(true, s.active(), e.zone()))
                .on(SchoolActivated.class, (s, e) -> new SchoolInUse(s.registered(), true, s.zone()));
    }

    public LocalDate today(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}

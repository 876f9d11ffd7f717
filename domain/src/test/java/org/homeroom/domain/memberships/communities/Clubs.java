package org.homeroom.domain.memberships.communities;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_PLACE;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.CommunityEvent.CommunityCreated;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAccessEnded;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAdmitted;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestRequested;
import org.homeroom.domain.memberships.facts.CommunityId;
import org.homeroom.domain.memberships.facts.CommunityKind;
import org.homeroom.domain.memberships.facts.GuestEnd;
import org.homeroom.domain.memberships.facts.GuestId;
import org.homeroom.domain.memberships.facts.GuestPurpose;
import org.homeroom.domain.memberships.facts.HostId;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.Role;

/** Clubs, leaders and guests from which the tests of this package start. */
final class Clubs {

    static final CommunityId CLUB = new CommunityId(new UUID(11, 1));
    static final GuestId GUEST = new GuestId(new UUID(12, 1));
    static final MembershipApproved TEACHES =
            new MembershipApproved(OTHER_PLACE, TEACHER, SCHOOL, Role.TEACHER, ApprovalEvidence.ROSTER, EARLIER);
    static final CommunityCreated CHOIR =
            new CommunityCreated(CLUB, CommunityKind.CLUB, SCHOOL, "Хор", TEACHER, EARLIER);
    static final CommunityCreated METHODISTS =
            new CommunityCreated(CLUB, CommunityKind.PROFESSIONAL, null, "Математики", TEACHER, EARLIER);
    static final Instant FROM = Instant.parse("2026-09-02T06:00:00Z");
    static final Instant TO = Instant.parse("2026-09-02T08:00:00Z");
    static final GuestRequested ASKED = new GuestRequested(
            GUEST, ANNA, SCHOOL, HostId.of(TEACHER), GuestPurpose.LESSON, List.of(CLASS), List.of(), FROM, TO, EARLIER);
    static final GuestAdmitted LET_IN = new GuestAdmitted(
            GUEST, ANNA, SCHOOL, HostId.of(TEACHER), GuestPurpose.LESSON, List.of(CLASS), List.of(), FROM, TO, EARLIER);

    static GuestAccessEnded over(GuestEnd how) {
        return new GuestAccessEnded(GUEST, ANNA, SCHOOL, HostId.of(TEACHER), how, NOW);
    }

    private Clubs() {}
}

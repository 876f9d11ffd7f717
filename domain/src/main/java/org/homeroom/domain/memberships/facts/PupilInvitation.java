package org.homeroom.domain.memberships.facts;

import java.time.Instant;
import java.util.Set;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.MembershipEvent.InvitationIssued;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterEnrolmentListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonBound;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterEnrolmentEnded;
import org.jspecify.annotations.Nullable;

/**
 * What the facts about a pupil's invitation add up to at this instant: whom it names, who has it, and whether its issuer
 * still could hand it out. Source: ACC-05, ACC-06.
 *
 * @param pupil whether the roster has the person as a pupil of the home class
 * @param issuer what whoever issued it is in the school at present
 */
public record PupilInvitation(
        @Nullable InvitationIssued issued,
        boolean pupil,
        boolean taken,
        @Nullable Integer grade,
        Holding issuer) {

    public static final PupilInvitation UNKNOWN = new PupilInvitation(null, false, false, null, Holding.NOTHING);

    public static Model<PupilInvitation> of(InvitedPupil invited) {
        return Model.startingWith(UNKNOWN)
                .about(invited.invitation(), invited.person(), invited.school())
                .on(InvitationIssued.class, PupilInvitation::issued)
                .about(invited.person(), invited.school(), invited.theClass())
                .on(RosterEnrolmentListed.class, PupilInvitation::enrolled)
                .on(RosterEnrolmentEnded.class, PupilInvitation::ended)
                .about(invited.person(), invited.school())
                .on(RosterPersonBound.class, (i, e) -> i.bound())
                .about(invited.theClass(), invited.school())
                .on(ClassCreated.class, PupilInvitation::created)
                .including(
                        Holding.of(invited.issuer(), invited.school()), PupilInvitation::issuer, PupilInvitation::by);
    }

    /** Whether there is such an invitation, for a pupil of this class. */
    public boolean names(InvitedPupil invited) {
        return issued != null && pupil && (issued.by() == null || issued.by().equals(invited.issuer()));
    }

    public boolean expired(Instant at) {
        return issued == null || !at.isBefore(issued.expiresAt());
    }

    /** Whether the one on record as its issuer could issue it today. */
    public boolean issuerMayInvite(InvitedPupil invited) {
        return issued != null
                && invited.issuer().equals(issued.by())
                && issuer.may(SchoolRight.INVITE_TO_CLASS, Set.of(invited.theClass()));
    }

    /** Also where the class has no grade. */
    public boolean gradeAbove(int highest) {
        return grade == null || grade > highest;
    }

    private PupilInvitation issued(InvitationIssued e) {
        return new PupilInvitation(e, pupil, taken, grade, issuer);
    }

    private PupilInvitation enrolled(RosterEnrolmentListed e) {
        var asPupil = e.kind() == ClassKind.HOMEROOM && e.role() == RosterRole.PUPIL;
        return new PupilInvitation(issued, pupil || asPupil, taken, grade, issuer);
    }

    private PupilInvitation ended(RosterEnrolmentEnded e) {
        return new PupilInvitation(issued, pupil && e.role() != RosterRole.PUPIL, taken, grade, issuer);
    }

    private PupilInvitation bound() {
        return new PupilInvitation(issued, pupil, true, grade, issuer);
    }

    private PupilInvitation created(ClassCreated e) {
        return new PupilInvitation(issued, pupil, taken, e.parallel(), issuer);
    }

    private PupilInvitation by(Holding now) {
        return new PupilInvitation(issued, pupil, taken, grade, now);
    }
}

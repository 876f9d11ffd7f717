package org.homeroom.domain.memberships.roster;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.IMPORT;
import static org.homeroom.domain.School5A.INVITATION;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.ROSTER_ANNA;
import static org.homeroom.domain.School5A.ROSTER_MIA;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.roster.RosterRefusal.NOT_IN_ROSTER;

import java.time.Instant;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.InvitationId;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.InvitationIssued;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterEnrolmentListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.SubjectTeacherAssigned;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterEnrolmentEnded;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InviteFromRosterTest {

    private static final RosterEnrolmentListed MIA_IN_5A = new RosterEnrolmentListed(
            ROSTER_MIA, CLASS, SCHOOL, IMPORT, ClassKind.HOMEROOM, RosterRole.PUPIL, false, EARLIER);

    @Test
    @Tag("F-21")
    void who_has_no_place_in_the_class_any_more_gets_no_invitation() {
        given(
                        ADMIN_APPOINTED,
                        MIA_IN_5A,
                        new RosterEnrolmentEnded(ROSTER_MIA, CLASS, SCHOOL, IMPORT, RosterRole.PUPIL, null, EARLIER))
                .when(invites(CLASS, ADMIN))
                .thenRefused(NOT_IN_ROSTER);
    }

    @Test
    @Tag("MEM-10")
    @Tag("MEM-11")
    void an_administrator_hands_out_invitations_that_are_good_for_thirty_days() {
        given(ADMIN_APPOINTED, MIA_IN_5A).when(invites(CLASS, ADMIN)).then(invitedBy(ADMIN));
    }

    @Test
    @Tag("MEM-06")
    @Tag("MEM-10")
    void the_homeroom_teacher_hands_out_those_of_the_own_class() {
        given(TEACHER_ASSIGNED, MIA_IN_5A).when(invites(CLASS, TEACHER)).then(invitedBy(TEACHER));
    }

    @Test
    @Tag("MEM-06")
    void a_homeroom_teacher_of_another_class_or_a_subject_teacher_finds_nothing() {
        given(new HomeroomTeacherAssigned(OTHER_CLASS, SCHOOL, TEACHER, EARLIER), MIA_IN_5A)
                .when(invites(CLASS, TEACHER))
                .thenRefused(NOT_FOUND);
        given(new SubjectTeacherAssigned(CLASS, SCHOOL, TEACHER, EARLIER), MIA_IN_5A)
                .when(invites(CLASS, TEACHER))
                .thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("MEM-01")
    @Tag("MEM-08")
    void for_outsiders_there_is_nothing_here() {
        given(OTHER_ADMIN_APPOINTED, MIA_IN_5A).when(invites(CLASS, STRANGER)).thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("MEM-11")
    void who_is_not_in_this_class_by_the_roster_gets_no_invitation_nor_does_anybody_with_them() {
        given(ADMIN_APPOINTED, MIA_IN_5A).when(invites(OTHER_CLASS, ADMIN)).thenRefused(NOT_IN_ROSTER);
        given(ADMIN_APPOINTED, MIA_IN_5A)
                .when(new InviteFromRoster(
                        SCHOOL,
                        CLASS,
                        List.of(
                                new InviteFromRoster.Invited(ROSTER_MIA, INVITATION),
                                new InviteFromRoster.Invited(ROSTER_ANNA, new InvitationId("invitation-2"))),
                        ADMIN,
                        RosterTerms.DEFAULT,
                        NOW))
                .thenRefused(NOT_IN_ROSTER);
    }

    @Test
    void inviting_nobody_changes_nothing() {
        given(ADMIN_APPOINTED)
                .when(new InviteFromRoster(SCHOOL, CLASS, List.of(), ADMIN, RosterTerms.DEFAULT, NOW))
                .thenNothingHappens();
    }

    private static InviteFromRoster invites(ClassId theClass, AccountId by) {
        return new InviteFromRoster(
                SCHOOL,
                theClass,
                List.of(new InviteFromRoster.Invited(ROSTER_MIA, INVITATION)),
                by,
                RosterTerms.DEFAULT,
                NOW);
    }

    private static InvitationIssued invitedBy(AccountId issuer) {
        return new InvitationIssued(INVITATION, ROSTER_MIA, SCHOOL, issuer, Instant.parse("2026-10-01T08:00:00Z"), NOW);
    }
}

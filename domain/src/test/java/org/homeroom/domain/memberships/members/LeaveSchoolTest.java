package org.homeroom.domain.memberships.members;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNA_REGISTERED;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.School5A.born;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.LAST_ADMINISTRATOR;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.NOT_A_MEMBER;
import static org.homeroom.domain.memberships.joining.Joining.MEMBERSHIP;
import static org.homeroom.domain.memberships.joining.Joining.MIA_APPROVED;
import static org.homeroom.domain.memberships.joining.Joining.OTHER_MEMBERSHIP;
import static org.homeroom.domain.memberships.joining.Joining.TEACHER_APPROVED;
import static org.homeroom.domain.memberships.joining.Joining.approved;
import static org.homeroom.domain.memberships.joining.Joining.registered;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.Office;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeEnded;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LeaveSchoolTest {

    private static final AdministratorAppointed BORIS_APPOINTED =
            new AdministratorAppointed(SCHOOL, BORIS, "14", EARLIER);

    @Test
    @Tag("ACC-12")
    @Tag("MEM-12")
    void a_member_leaves_at_once() {
        given(registered(TEACHER, AccountKind.ADULT), TEACHER_APPROVED)
                .when(leaves(TEACHER))
                .then(ended(OTHER_MEMBERSHIP, TEACHER, Role.TEACHER));
    }

    @Test
    @Tag("ACC-12")
    @Tag("S-10")
    void a_parent_registered_as_a_pupil_by_mistake_leaves_that_membership_and_stays_what_else_there_is() {
        var parent = new MembershipApproved(
                OTHER_MEMBERSHIP, ANNA, SCHOOL, Role.PARENT, ApprovalEvidence.GUARDIAN_LINK, EARLIER);
        given(ANNA_REGISTERED, approved(ANNA, Role.STUDENT), parent)
                .when(new LeaveSchool(ANNA, SCHOOL, MEMBERSHIP, ANNA, NOW))
                .then(ended(MEMBERSHIP, ANNA, Role.STUDENT));
    }

    @Test
    @Tag("ACC-12")
    void who_is_no_member_leaves_nothing() {
        given(ANNA_REGISTERED).when(leaves(ANNA)).thenRefused(NOT_A_MEMBER);
        var left = given(ANNA_REGISTERED, approved(ANNA, Role.PARENT)).after(leaves(ANNA));
        left.when(leaves(ANNA)).thenRefused(NOT_A_MEMBER);
        left.when(new LeaveSchool(ANNA, SCHOOL, MEMBERSHIP, ANNA, NOW)).thenRefused(NOT_A_MEMBER);
    }

    @Test
    @Tag("MEM-12")
    void a_child_below_the_threshold_leaves_through_a_guardian() {
        var mia = given(SCHOOL_REGISTERED, MIA_REGISTERED, MIA_IS_TEN, MIA_APPROVED, MIA_ENROLLED, LINK_VERIFIED);
        mia.when(leaves(MIA)).thenRefused(NOT_AUTHORISED);
        mia.when(new LeaveSchool(MIA, SCHOOL, null, ANNA, NOW)).then(ended(MEMBERSHIP, MIA, Role.STUDENT));
        mia.when(new LeaveSchool(MIA, SCHOOL, null, STRANGER, NOW)).thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("MEM-12")
    void from_the_threshold_on_a_pupil_leaves_alone_and_no_guardian_does() {
        var mia = given(SCHOOL_REGISTERED, MIA_REGISTERED, born("2012-09-01"), MIA_APPROVED, LINK_VERIFIED);
        mia.when(leaves(MIA)).then(ended(MEMBERSHIP, MIA, Role.STUDENT));
        mia.when(new LeaveSchool(MIA, SCHOOL, null, ANNA, NOW)).thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("MEM-12")
    @Tag("MEM-04")
    @Tag("S-20")
    void the_last_administrator_hands_over_first() {
        var admin = given(SCHOOL_ACTIVATED, registered(ADMIN, AccountKind.ADULT), ADMIN_APPOINTED);
        admin.when(leaves(ADMIN)).thenRefused(LAST_ADMINISTRATOR);
        admin.and(BORIS_APPOINTED).when(leaves(ADMIN)).then(new AdministratorDismissed(SCHOOL, ADMIN, NOW));
        given(registered(ADMIN, AccountKind.ADULT), ADMIN_APPOINTED)
                .when(leaves(ADMIN))
                .then(new AdministratorDismissed(SCHOOL, ADMIN, NOW));
    }

    @Test
    @Tag("MEM-12")
    void offices_and_classes_go_with_the_last_membership_among_the_staff() {
        given(registered(TEACHER, AccountKind.ADULT), TEACHER_APPROVED, TEACHER_ASSIGNED)
                .and(new OfficeAppointed(SCHOOL, TEACHER, Office.DEPUTY_DIRECTOR, "9", EARLIER))
                .when(leaves(TEACHER))
                .then(
                        new HomeroomTeacherRelieved(CLASS, SCHOOL, TEACHER, NOW),
                        new OfficeEnded(SCHOOL, TEACHER, Office.DEPUTY_DIRECTOR, NOW),
                        ended(OTHER_MEMBERSHIP, TEACHER, Role.TEACHER));
    }

    @Test
    @Tag("MEM-12")
    void who_leaves_as_a_parent_keeps_the_office() {
        given(SCHOOL_ACTIVATED, registered(ADMIN, AccountKind.ADULT), ADMIN_APPOINTED, approved(ADMIN, Role.PARENT))
                .when(new LeaveSchool(ADMIN, SCHOOL, MEMBERSHIP, ADMIN, NOW))
                .then(ended(MEMBERSHIP, ADMIN, Role.PARENT));
    }

    private static LeaveSchool leaves(AccountId who) {
        return new LeaveSchool(who, SCHOOL, null, who, NOW);
    }

    private static MembershipEnded ended(MembershipId membership, AccountId who, Role role) {
        return new MembershipEnded(membership, who, SCHOOL, role, MembershipEnd.LEFT, NOW);
    }
}

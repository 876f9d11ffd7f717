package org.homeroom.domain.memberships.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.MemberEvent.StaffRoleConfirmed;
import org.homeroom.domain.memberships.facts.MemberEvent.StaffRoleRevoked;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipEvent.SubjectTeacherAssigned;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeEnded;
import org.homeroom.domain.memberships.facts.SchoolEvent.SubjectTeacherRelieved;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HoldingTest {

    private static final MembershipId MEMBERSHIP = new MembershipId(new UUID(9, 1));

    @Test
    @Tag("MEM-02")
    void whoever_nobody_has_taken_in_has_no_place() {
        assertThat(of(MIA).belongs()).isFalse();
    }

    @Test
    @Tag("MEM-02")
    void every_role_is_a_capacity_and_an_ended_membership_is_none() {
        assertThat(of(TEACHER, approved(TEACHER, Role.TEACHER)).capacities()).containsExactly(Capacity.TEACHER);
        assertThat(of(TEACHER, approved(TEACHER, Role.STAFF)).capacities()).containsExactly(Capacity.STAFF);
        assertThat(of(TEACHER, approved(TEACHER, Role.PARENT)).capacities()).containsExactly(Capacity.PARENT);
        assertThat(of(MIA, approved(MIA, Role.STUDENT)).capacities()).containsExactly(Capacity.STUDENT);
        assertThat(of(MIA, approved(MIA, Role.STUDENT), ended(MIA, Role.STUDENT))
                        .belongs())
                .isFalse();
    }

    @Test
    @Tag("MEM-17")
    void a_director_may_appoint_administrators_and_an_administrator_may_not() {
        var appointed = new OfficeAppointed(SCHOOL, TEACHER, Office.DIRECTOR, "1", EARLIER);
        assertThat(of(TEACHER, appointed).may(SchoolRight.APPOINT_ADMINISTRATOR))
                .isTrue();
        assertThat(of(TEACHER, appointed, new OfficeEnded(SCHOOL, TEACHER, Office.DIRECTOR, NOW))
                        .may(SchoolRight.APPOINT_ADMINISTRATOR))
                .isFalse();
        assertThat(of(ADMIN, ADMIN_APPOINTED).may(SchoolRight.APPOINT_ADMINISTRATOR))
                .isFalse();
    }

    @Test
    @Tag("MEM-04")
    void a_dismissed_administrator_may_nothing() {
        assertThat(of(ADMIN, ADMIN_APPOINTED, new AdministratorDismissed(SCHOOL, ADMIN, NOW))
                        .belongs())
                .isFalse();
    }

    @Test
    @Tag("MEM-06")
    void a_homeroom_teacher_decides_for_the_own_class_until_somebody_else_leads_it() {
        var leading = of(TEACHER, TEACHER_ASSIGNED);
        assertThat(leading.may(SchoolRight.APPROVE_PUPIL_OR_PARENT, Set.of(CLASS)))
                .isTrue();
        assertThat(leading.may(SchoolRight.APPROVE_PUPIL_OR_PARENT, Set.of(OTHER_CLASS)))
                .isFalse();
        assertThat(leading.may(SchoolRight.APPROVE_PUPIL_OR_PARENT)).isFalse();
        assertThat(leading.maySomewhere(SchoolRight.APPROVE_PUPIL_OR_PARENT)).isTrue();
        assertThat(of(TEACHER, TEACHER_ASSIGNED, new HomeroomTeacherRelieved(CLASS, SCHOOL, TEACHER, NOW))
                        .maySomewhere(SchoolRight.APPROVE_PUPIL_OR_PARENT))
                .isFalse();
    }

    @Test
    @Tag("MEM-06")
    void whoever_leaves_the_school_as_a_teacher_leads_and_teaches_no_class_any_more() {
        var teaching = new SubjectTeacherAssigned(OTHER_CLASS, SCHOOL, TEACHER, EARLIER);
        assertThat(of(TEACHER, teaching).teaches()).containsExactly(OTHER_CLASS);
        assertThat(of(TEACHER, teaching, new SubjectTeacherRelieved(OTHER_CLASS, SCHOOL, TEACHER, NOW))
                        .teaches())
                .isEmpty();
        assertThat(of(
                                TEACHER,
                                approved(TEACHER, Role.TEACHER),
                                TEACHER_ASSIGNED,
                                teaching,
                                ended(TEACHER, Role.TEACHER))
                        .belongs())
                .isFalse();
    }

    @Test
    @Tag("MEM-18")
    void a_pupil_attends_a_class_until_removed_or_gone() {
        assertThat(of(MIA, MIA_ENROLLED).attends()).containsExactly(CLASS);
        assertThat(of(MIA, MIA_ENROLLED, new PupilRemovedFromClass(MIA, CLASS, SCHOOL, NOW))
                        .attends())
                .isEmpty();
        assertThat(of(MIA, approved(MIA, Role.STUDENT), MIA_ENROLLED, ended(MIA, Role.STUDENT))
                        .attends())
                .isEmpty();
    }

    @Test
    void a_confirmation_of_the_work_is_lost_with_its_withdrawal_and_with_the_membership() {
        var confirmed = new StaffRoleConfirmed(MEMBERSHIP, TEACHER, SCHOOL, EARLIER);
        var member = approved(TEACHER, Role.TEACHER);
        assertThat(of(TEACHER, member, confirmed).confirmed()).containsExactly(MEMBERSHIP);
        assertThat(of(TEACHER, member, confirmed, new StaffRoleRevoked(MEMBERSHIP, TEACHER, SCHOOL, NOW))
                        .confirmed())
                .isEmpty();
        assertThat(of(TEACHER, member, confirmed, ended(TEACHER, Role.TEACHER)).confirmed())
                .isEmpty();
    }

    private static MembershipApproved approved(AccountId account, Role role) {
        return new MembershipApproved(MEMBERSHIP, account, SCHOOL, role, ApprovalEvidence.ROSTER, EARLIER);
    }

    private static MembershipEnded ended(AccountId account, Role role) {
        return new MembershipEnded(MEMBERSHIP, account, SCHOOL, role, MembershipEnd.LEFT, NOW);
    }

    private static Holding of(AccountId who, Event... history) {
        return Holding.of(who, SCHOOL).fold(List.of(history));
    }
}

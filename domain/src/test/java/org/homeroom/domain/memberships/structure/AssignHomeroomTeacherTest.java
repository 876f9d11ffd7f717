package org.homeroom.domain.memberships.structure;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNAS_PLACE;
import static org.homeroom.domain.School5A.ANNA_IS_STAFF;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LESSON_CREATED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.School5A.YEAR;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.structure.StructureRefusal.CLASS_ARCHIVED;
import static org.homeroom.domain.memberships.structure.StructureRefusal.NOT_A_TEACHER_OF_SCHOOL;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassArchived;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AssignHomeroomTeacherTest {

    private static final MembershipApproved ANNA_TEACHES =
            new MembershipApproved(ANNAS_PLACE, ANNA, SCHOOL, Role.TEACHER, ApprovalEvidence.ROSTER, EARLIER);
    private static final Scenario THE_CLASS = given(SCHOOL_ACTIVATED, ADMIN_APPOINTED, CLASS_CREATED, ANNA_TEACHES);

    @Test
    @Tag("MEM-06")
    void a_teacher_of_the_school_answers_for_the_class() {
        THE_CLASS.when(assigns(ANNA, ADMIN)).then(new HomeroomTeacherAssigned(CLASS, SCHOOL, ANNA, NOW));
    }

    @Test
    @Tag("MEM-06")
    void nobody_leads_a_class_who_is_no_teacher_of_the_school() {
        THE_CLASS.when(assigns(STRANGER, ADMIN)).thenRefused(NOT_A_TEACHER_OF_SCHOOL);
        given(SCHOOL_ACTIVATED, ADMIN_APPOINTED, CLASS_CREATED, ANNA_IS_STAFF)
                .when(assigns(ANNA, ADMIN))
                .thenRefused(NOT_A_TEACHER_OF_SCHOOL);
        THE_CLASS
                .and(new MembershipEnded(ANNAS_PLACE, ANNA, SCHOOL, Role.TEACHER, MembershipEnd.LEFT, EARLIER))
                .when(assigns(ANNA, ADMIN))
                .thenRefused(NOT_A_TEACHER_OF_SCHOOL);
    }

    @Test
    @Tag("MEM-06")
    void the_new_one_is_in_before_the_old_one_is_out_and_there_is_one() {
        THE_CLASS
                .and(TEACHER_ASSIGNED)
                .when(assigns(ANNA, ADMIN))
                .then(
                        new HomeroomTeacherAssigned(CLASS, SCHOOL, ANNA, NOW),
                        new HomeroomTeacherRelieved(CLASS, SCHOOL, TEACHER, NOW));
    }

    @Test
    void only_a_home_class_that_is_no_history_has_a_homeroom_teacher() {
        given(SCHOOL_ACTIVATED, ADMIN_APPOINTED, LESSON_CREATED, ANNA_TEACHES)
                .when(assigns(ANNA, ADMIN))
                .thenRefused(NOT_FOUND);
        given(SCHOOL_ACTIVATED, ADMIN_APPOINTED, ANNA_TEACHES)
                .when(assigns(ANNA, ADMIN))
                .thenRefused(NOT_FOUND);
        THE_CLASS
                .and(new ClassArchived(CLASS, SCHOOL, YEAR, EARLIER))
                .when(assigns(ANNA, ADMIN))
                .thenRefused(CLASS_ARCHIVED);
    }

    @Test
    @Tag("MEM-03")
    void only_who_may_assigns_and_twice_changes_nothing() {
        THE_CLASS.and(TEACHER_ASSIGNED).when(assigns(ANNA, TEACHER)).thenRefused(NOT_AUTHORISED);
        THE_CLASS.when(assigns(ANNA, STRANGER)).thenRefused(NOT_FOUND);
        THE_CLASS.after(assigns(ANNA, ADMIN)).when(assigns(ANNA, ADMIN)).thenNothingHappens();
    }

    private static AssignHomeroomTeacher assigns(AccountId teacher, AccountId by) {
        return new AssignHomeroomTeacher(CLASS, SCHOOL, teacher, by, NOW);
    }
}

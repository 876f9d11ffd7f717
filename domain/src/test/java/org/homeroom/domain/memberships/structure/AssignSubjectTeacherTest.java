package org.homeroom.domain.memberships.structure;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNAS_PLACE;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LESSON_CREATED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.structure.StructureRefusal.NOT_A_TEACHER_OF_SCHOOL;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipEvent.SubjectTeacherAssigned;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AssignSubjectTeacherTest {

    private static final MembershipApproved ANNA_TEACHES =
            new MembershipApproved(ANNAS_PLACE, ANNA, SCHOOL, Role.TEACHER, ApprovalEvidence.ROSTER, EARLIER);
    private static final Scenario A_GROUP = given(SCHOOL_ACTIVATED, ADMIN_APPOINTED, LESSON_CREATED, ANNA_TEACHES);

    @Test
    @Tag("MEM-06")
    void a_teacher_of_the_school_teaches_in_a_group_or_a_class() {
        A_GROUP.when(assigns(ANNA, ADMIN)).then(new SubjectTeacherAssigned(CLASS, SCHOOL, ANNA, NOW));
        given(SCHOOL_ACTIVATED, ADMIN_APPOINTED, CLASS_CREATED, ANNA_TEACHES)
                .when(assigns(ANNA, ADMIN))
                .then(new SubjectTeacherAssigned(CLASS, SCHOOL, ANNA, NOW));
    }

    @Test
    @Tag("MEM-06")
    void nobody_else_does() {
        A_GROUP.when(assigns(STRANGER, ADMIN)).thenRefused(NOT_A_TEACHER_OF_SCHOOL);
        A_GROUP.when(assigns(ANNA, ANNA)).thenRefused(NOT_AUTHORISED);
        A_GROUP.when(assigns(ANNA, STRANGER)).thenRefused(NOT_FOUND);
    }

    @Test
    void assigning_twice_changes_nothing() {
        A_GROUP.after(assigns(ANNA, ADMIN)).when(assigns(ANNA, ADMIN)).thenNothingHappens();
    }

    private static AssignSubjectTeacher assigns(AccountId teacher, AccountId by) {
        return new AssignSubjectTeacher(CLASS, SCHOOL, teacher, by, NOW);
    }
}

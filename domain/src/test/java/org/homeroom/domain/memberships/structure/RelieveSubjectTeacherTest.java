package org.homeroom.domain.memberships.structure;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LESSON_CREATED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.MembershipEvent.SubjectTeacherAssigned;
import org.homeroom.domain.memberships.facts.SchoolEvent.SubjectTeacherRelieved;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RelieveSubjectTeacherTest {

    private static final Scenario TAUGHT = given(
            SCHOOL_ACTIVATED,
            ADMIN_APPOINTED,
            LESSON_CREATED,
            new SubjectTeacherAssigned(CLASS, SCHOOL, TEACHER, EARLIER));

    @Test
    @Tag("MEM-06")
    void a_teacher_teaches_there_no_more() {
        TAUGHT.when(relieves(ADMIN)).then(new SubjectTeacherRelieved(CLASS, SCHOOL, TEACHER, NOW));
    }

    @Test
    void only_who_may_relieves_and_twice_changes_nothing() {
        TAUGHT.when(relieves(TEACHER)).thenRefused(NOT_AUTHORISED);
        given(SCHOOL_ACTIVATED, ADMIN_APPOINTED).when(relieves(ADMIN)).thenRefused(NOT_FOUND);
        TAUGHT.after(relieves(ADMIN)).when(relieves(ADMIN)).thenNothingHappens();
    }

    private static RelieveSubjectTeacher relieves(AccountId by) {
        return new RelieveSubjectTeacher(CLASS, SCHOOL, TEACHER, by, NOW);
    }
}

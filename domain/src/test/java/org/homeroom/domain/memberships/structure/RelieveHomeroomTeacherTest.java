package org.homeroom.domain.memberships.structure;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RelieveHomeroomTeacherTest {

    private static final Scenario LED = given(SCHOOL_ACTIVATED, ADMIN_APPOINTED, CLASS_CREATED, TEACHER_ASSIGNED);

    @Test
    @Tag("MEM-06")
    void a_class_may_be_without_for_the_time_being() {
        LED.when(relieves(ADMIN)).then(new HomeroomTeacherRelieved(CLASS, SCHOOL, TEACHER, NOW));
    }

    @Test
    void only_who_may_relieves_and_twice_changes_nothing() {
        LED.when(relieves(TEACHER)).thenRefused(NOT_AUTHORISED);
        LED.when(relieves(STRANGER)).thenRefused(NOT_FOUND);
        given(SCHOOL_ACTIVATED, ADMIN_APPOINTED).when(relieves(ADMIN)).thenRefused(NOT_FOUND);
        LED.after(relieves(ADMIN)).when(relieves(ADMIN)).thenNothingHappens();
    }

    private static RelieveHomeroomTeacher relieves(AccountId by) {
        return new RelieveHomeroomTeacher(CLASS, SCHOOL, TEACHER, by, NOW);
    }
}

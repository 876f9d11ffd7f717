package org.homeroom.domain.memberships.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RelieveFormerHomeroomTeacherTest {

    private static final HomeroomTeacherAssigned NEXT = new HomeroomTeacherAssigned(CLASS, SCHOOL, ADMIN, NOW);
    private static final HomeroomTeacherRelieved RELIEVED = new HomeroomTeacherRelieved(CLASS, SCHOOL, TEACHER, NOW);
    private static final RelieveFormerHomeroomTeacher ASKS = new RelieveFormerHomeroomTeacher(CLASS, SCHOOL, NOW);

    @Test
    @Tag("MEM-06")
    @Tag("P-09")
    void the_newest_homeroom_teacher_leads_the_class_alone() {
        var both = given(TEACHER_ASSIGNED, NEXT);
        both.when(ASKS).then(RELIEVED);
        both.and(RELIEVED).when(ASKS).thenNothingHappens();
        both.and(TEACHER_ASSIGNED).when(ASKS).then(new HomeroomTeacherRelieved(CLASS, SCHOOL, ADMIN, NOW));
    }

    @Test
    void one_alone_stays_and_a_class_without_one_has_nobody_to_relieve() {
        given(TEACHER_ASSIGNED).when(ASKS).thenNothingHappens();
        given().when(ASKS).thenNothingHappens();
        given(TEACHER_ASSIGNED, NEXT, new HomeroomTeacherRelieved(CLASS, SCHOOL, ADMIN, NOW))
                .when(ASKS)
                .thenNothingHappens();
    }

    @Test
    void it_follows_every_assignment() {
        var reaction = new WhenHomeroomTeacherAssignedThenRelieveFormerHomeroomTeacher();
        assertThat(reaction.when()).isEqualTo(HomeroomTeacherAssigned.class);
        assertThat(reaction.then(NEXT)).isEqualTo(ASKS);
    }
}

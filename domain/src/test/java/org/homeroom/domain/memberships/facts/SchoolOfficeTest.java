package org.homeroom.domain.memberships.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.OTHER_ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;

import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SchoolOfficeTest {

    @Test
    void an_administrator_decides_for_every_pupil() {
        var office = of(ADMIN, ADMIN_APPOINTED, MIA_ENROLLED);
        assertThat(office.holdsAny()).isTrue();
        assertThat(office.mayDecide()).isTrue();
        assertThat(office.knowsPupil()).isTrue();
    }

    @Test
    @Tag("MEM-06")
    void a_homeroom_teacher_decides_for_the_pupils_of_the_own_classes() {
        assertThat(of(TEACHER, TEACHER_ASSIGNED, MIA_ENROLLED).mayDecide()).isTrue();
        assertThat(of(
                                TEACHER,
                                new HomeroomTeacherAssigned(OTHER_CLASS, SCHOOL, TEACHER, EARLIER),
                                TEACHER_ASSIGNED,
                                MIA_ENROLLED)
                        .mayDecide())
                .isTrue();
    }

    @Test
    @Tag("MEM-06")
    void a_homeroom_teacher_decides_for_no_pupil_of_another_class() {
        var office = of(TEACHER, new HomeroomTeacherAssigned(OTHER_CLASS, SCHOOL, TEACHER, EARLIER), MIA_ENROLLED);
        assertThat(office.holdsAny()).isTrue();
        assertThat(office.mayDecide()).isFalse();
    }

    @Test
    void an_office_in_another_school_is_none_here() {
        assertThat(of(STRANGER, OTHER_ADMIN_APPOINTED, MIA_ENROLLED).holdsAny()).isFalse();
        assertThat(of(STRANGER, OTHER_ADMIN_APPOINTED, MIA_ENROLLED).mayDecide())
                .isFalse();
    }

    @Test
    void a_pupil_of_another_school_is_not_known_here() {
        assertThat(of(ADMIN, ADMIN_APPOINTED, new PupilEnrolled(MIA, CLASS, OTHER_SCHOOL, ClassKind.HOMEROOM, EARLIER))
                        .knowsPupil())
                .isFalse();
    }

    private static SchoolOffice of(AccountId who, Event... history) {
        return SchoolOffice.over(MIA, SCHOOL, who).fold(List.of(history));
    }
}

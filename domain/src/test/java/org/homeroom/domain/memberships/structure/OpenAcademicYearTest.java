package org.homeroom.domain.memberships.structure;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.DIRECTOR_APPOINTED;
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
import static org.homeroom.domain.memberships.facts.SchoolRefusal.SCHOOL_NOT_ACTIVATED;
import static org.homeroom.domain.memberships.structure.StructureRefusal.ACADEMIC_YEAR_INVALID;

import java.time.LocalDate;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.MembershipEvent.AcademicYearOpened;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenAcademicYearTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-09-01");
    private static final LocalDate LAST = LocalDate.parse("2027-05-31");

    @Test
    @Tag("MEM-05")
    void an_administrator_or_the_direction_opens_a_year() {
        var opened = new AcademicYearOpened(YEAR, SCHOOL, "2026/27", FIRST, LAST, NOW);
        given(SCHOOL_ACTIVATED, ADMIN_APPOINTED).when(opens(FIRST, LAST, ADMIN)).then(opened);
        given(SCHOOL_ACTIVATED, DIRECTOR_APPOINTED)
                .when(opens(FIRST, LAST, BORIS))
                .then(opened);
    }

    @Test
    void a_year_ends_after_it_began_and_within_twelve_months() {
        var school = given(SCHOOL_ACTIVATED, ADMIN_APPOINTED);
        school.when(opens(FIRST, FIRST, ADMIN)).thenRefused(ACADEMIC_YEAR_INVALID);
        school.when(opens(FIRST, FIRST.plusYears(1).plusDays(1), ADMIN)).thenRefused(ACADEMIC_YEAR_INVALID);
    }

    @Test
    @Tag("MEM-03")
    void nobody_else_does_and_only_in_a_school_in_use() {
        given(SCHOOL_ACTIVATED, TEACHER_ASSIGNED)
                .when(opens(FIRST, LAST, TEACHER))
                .thenRefused(NOT_AUTHORISED);
        given(SCHOOL_ACTIVATED).when(opens(FIRST, LAST, STRANGER)).thenRefused(NOT_FOUND);
        given(ADMIN_APPOINTED).when(opens(FIRST, LAST, ADMIN)).thenRefused(SCHOOL_NOT_ACTIVATED);
    }

    @Test
    void opening_twice_changes_nothing() {
        given(SCHOOL_ACTIVATED, ADMIN_APPOINTED)
                .after(opens(FIRST, LAST, ADMIN))
                .when(opens(FIRST, LAST, ADMIN))
                .thenNothingHappens();
    }

    private static OpenAcademicYear opens(LocalDate first, LocalDate last, AccountId by) {
        return new OpenAcademicYear(YEAR, SCHOOL, "2026/27", first, last, by, NOW);
    }
}

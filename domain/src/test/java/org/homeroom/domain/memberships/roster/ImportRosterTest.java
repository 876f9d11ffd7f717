package org.homeroom.domain.memberships.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.IMPORT;
import static org.homeroom.domain.School5A.INVITATION;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.ROSTER_ANNA;
import static org.homeroom.domain.School5A.ROSTER_MIA;
import static org.homeroom.domain.School5A.ROSTER_TEACHER;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.School5A.YEAR;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.SCHOOL_NOT_ACTIVATED;
import static org.homeroom.domain.memberships.roster.RosterRefusal.CLASS_ALREADY_EXISTS;
import static org.homeroom.domain.memberships.roster.RosterRefusal.TWO_HOMEROOM_TEACHERS;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.MembershipEvent.AcademicYearOpened;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterEnrolmentListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterGuardianListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterImported;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonBound;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonListed;
import org.homeroom.domain.memberships.facts.RosterId;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.homeroom.domain.memberships.facts.YearId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportRosterTest {

    private static final Digest FILES = new Digest("files");
    private static final Roster.Year THIS_YEAR =
            new Roster.Year(YEAR, "2026/27", LocalDate.parse("2026-09-01"), LocalDate.parse("2027-05-31"));
    private static final Roster.SchoolClass FIVE_A = new Roster.SchoolClass(CLASS, ClassKind.HOMEROOM, 5, "5А");
    private static final Roster.Person MIA_IN_ROSTER =
            person(ROSTER_MIA, RosterRole.PUPIL, "Мия", LocalDate.parse("2016-05-01"));
    private static final Roster.Person TEACHER_IN_ROSTER = person(ROSTER_TEACHER, RosterRole.TEACHER, "Ольга", null);
    private static final Roster.Person ANNA_IN_ROSTER = person(ROSTER_ANNA, RosterRole.GUARDIAN, "Анна", null);
    private static final Roster.Enrolment MIA_IN_5A =
            new Roster.Enrolment(ROSTER_MIA, CLASS, ClassKind.HOMEROOM, RosterRole.PUPIL, false);
    private static final Roster.Enrolment TEACHER_OF_5A =
            new Roster.Enrolment(ROSTER_TEACHER, CLASS, ClassKind.HOMEROOM, RosterRole.TEACHER, true);
    private static final Roster.Guardian ANNA_OF_MIA = new Roster.Guardian(ROSTER_MIA, ROSTER_ANNA);

    @Test
    @Tag("MEM-05")
    void a_first_roster_goes_on_record_as_a_whole() {
        given(ADMIN_APPOINTED, SCHOOL_ACTIVATED)
                .when(imports(roster(
                        List.of(FIVE_A),
                        List.of(MIA_IN_ROSTER, ANNA_IN_ROSTER),
                        List.of(MIA_IN_5A),
                        List.of(ANNA_OF_MIA))))
                .then(
                        new RosterImported(IMPORT, SCHOOL, FILES, 2, 1, 1, 1, NOW),
                        new AcademicYearOpened(YEAR, SCHOOL, "2026/27", THIS_YEAR.firstDay(), THIS_YEAR.lastDay(), NOW),
                        new ClassCreated(CLASS, SCHOOL, YEAR, ClassKind.HOMEROOM, 5, "5А", NOW),
                        listed(MIA_IN_ROSTER),
                        listed(ANNA_IN_ROSTER),
                        listed(MIA_IN_5A),
                        new RosterGuardianListed(ROSTER_MIA, ROSTER_ANNA, SCHOOL, IMPORT, NOW));
    }

    @Test
    void the_same_roster_twice_changes_nothing() {
        given(ADMIN_APPOINTED, SCHOOL_ACTIVATED)
                .after(imports(whole()))
                .when(imports(whole()))
                .thenNothingHappens();
    }

    @Test
    void only_what_is_new_or_different_goes_on_record() {
        var renamed = person(ROSTER_ANNA, RosterRole.GUARDIAN, "Аня", null);
        given(ADMIN_APPOINTED, SCHOOL_ACTIVATED)
                .after(imports(roster(
                        List.of(FIVE_A), List.of(MIA_IN_ROSTER, ANNA_IN_ROSTER), List.of(), List.of(ANNA_OF_MIA))))
                .when(imports(roster(
                        List.of(FIVE_A), List.of(MIA_IN_ROSTER, renamed), List.of(MIA_IN_5A), List.of(ANNA_OF_MIA))))
                .then(new RosterImported(IMPORT, SCHOOL, FILES, 2, 1, 1, 1, NOW), listed(renamed), listed(MIA_IN_5A));
    }

    @Test
    void a_corrected_birth_date_goes_on_record() {
        var corrected = person(ROSTER_MIA, RosterRole.PUPIL, "Мия", LocalDate.parse("2016-05-02"));
        given(ADMIN_APPOINTED, SCHOOL_ACTIVATED)
                .after(imports(roster(List.of(FIVE_A), List.of(MIA_IN_ROSTER), List.of(), List.of())))
                .when(imports(roster(List.of(FIVE_A), List.of(corrected), List.of(), List.of())))
                .then(new RosterImported(IMPORT, SCHOOL, FILES, 1, 1, 0, 0, NOW), listed(corrected));
    }

    @Test
    @Tag("MEM-06")
    void a_home_class_has_one_homeroom_teacher() {
        var second = new Roster.Enrolment(ROSTER_ANNA, CLASS, ClassKind.HOMEROOM, RosterRole.TEACHER, true);
        var people = List.of(TEACHER_IN_ROSTER, person(ROSTER_ANNA, RosterRole.TEACHER, "Анна", null));
        given(ADMIN_APPOINTED, SCHOOL_ACTIVATED)
                .when(imports(roster(List.of(FIVE_A), people, List.of(TEACHER_OF_5A, second), List.of())))
                .thenRefused(TWO_HOMEROOM_TEACHERS);
        given(ADMIN_APPOINTED, SCHOOL_ACTIVATED)
                .after(imports(roster(List.of(FIVE_A), people, List.of(TEACHER_OF_5A), List.of())))
                .when(imports(roster(List.of(FIVE_A), people, List.of(second), List.of())))
                .thenRefused(TWO_HOMEROOM_TEACHERS);
    }

    @Test
    void the_same_line_twice_goes_on_record_once() {
        given(ADMIN_APPOINTED, SCHOOL_ACTIVATED)
                .when(imports(
                        roster(List.of(FIVE_A), List.of(MIA_IN_ROSTER), List.of(MIA_IN_5A, MIA_IN_5A), List.of())))
                .then(
                        new RosterImported(IMPORT, SCHOOL, FILES, 1, 1, 2, 0, NOW),
                        new AcademicYearOpened(YEAR, SCHOOL, "2026/27", THIS_YEAR.firstDay(), THIS_YEAR.lastDay(), NOW),
                        new ClassCreated(CLASS, SCHOOL, YEAR, ClassKind.HOMEROOM, 5, "5А", NOW),
                        listed(MIA_IN_ROSTER),
                        listed(MIA_IN_5A));
    }

    @Test
    void what_is_missing_ends_nothing() {
        given(ADMIN_APPOINTED, SCHOOL_ACTIVATED)
                .after(imports(whole()))
                .when(imports(roster(List.of(), List.of(), List.of(), List.of())))
                .thenNothingHappens();
    }

    @Test
    void who_has_bound_an_account_already_takes_the_new_place_at_once() {
        given(ADMIN_APPOINTED, SCHOOL_ACTIVATED)
                .after(imports(
                        roster(List.of(FIVE_A), List.of(MIA_IN_ROSTER, TEACHER_IN_ROSTER), List.of(), List.of())))
                .and(
                        new RosterPersonBound(MIA, ROSTER_MIA, SCHOOL, INVITATION, EARLIER),
                        new RosterPersonBound(TEACHER, ROSTER_TEACHER, SCHOOL, INVITATION, EARLIER))
                .when(imports(whole()))
                .then(
                        new RosterImported(IMPORT, SCHOOL, FILES, 3, 1, 2, 1, NOW),
                        listed(ANNA_IN_ROSTER),
                        listed(MIA_IN_5A),
                        new PupilEnrolled(MIA, CLASS, SCHOOL, ClassKind.HOMEROOM, NOW),
                        listed(TEACHER_OF_5A),
                        new HomeroomTeacherAssigned(CLASS, SCHOOL, TEACHER, NOW),
                        new RosterGuardianListed(ROSTER_MIA, ROSTER_ANNA, SCHOOL, IMPORT, NOW));
    }

    @Test
    @Tag("MEM-05")
    void a_school_that_has_not_begun_has_no_classes() {
        given(ADMIN_APPOINTED).when(imports(whole())).thenRefused(SCHOOL_NOT_ACTIVATED);
    }

    @Test
    @Tag("MEM-01")
    @Tag("MEM-08")
    void for_everybody_but_its_administrator_the_school_does_not_exist() {
        given(OTHER_ADMIN_APPOINTED, TEACHER_ASSIGNED)
                .when(new ImportRoster(IMPORT, SCHOOL, whole(), STRANGER, NOW))
                .thenRefused(NOT_FOUND);
        given(TEACHER_ASSIGNED, SCHOOL_ACTIVATED)
                .when(new ImportRoster(IMPORT, SCHOOL, whole(), TEACHER, NOW))
                .thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("MEM-05")
    void two_home_classes_of_a_year_never_have_the_same_name() {
        var same = new Roster.SchoolClass(OTHER_CLASS, ClassKind.HOMEROOM, 5, " 5а ");
        given(ADMIN_APPOINTED, SCHOOL_ACTIVATED)
                .when(imports(roster(List.of(FIVE_A, same), List.of(), List.of(), List.of())))
                .thenRefused(CLASS_ALREADY_EXISTS);
        given(ADMIN_APPOINTED, SCHOOL_ACTIVATED, CLASS_CREATED)
                .when(imports(roster(List.of(same), List.of(), List.of(), List.of())))
                .thenRefused(CLASS_ALREADY_EXISTS);
    }

    @Test
    @Tag("MEM-05")
    void lessons_other_parallels_and_other_years_may_share_a_name() {
        accepts(new Roster.SchoolClass(OTHER_CLASS, ClassKind.LESSON, 5, "5А"), CLASS_CREATED);
        accepts(new Roster.SchoolClass(OTHER_CLASS, ClassKind.HOMEROOM, 6, "5А"), CLASS_CREATED);
        accepts(
                new Roster.SchoolClass(OTHER_CLASS, ClassKind.HOMEROOM, 5, "5А"),
                new ClassCreated(CLASS, SCHOOL, new YearId(new UUID(2, 9)), ClassKind.HOMEROOM, 5, "5А", EARLIER));
    }

    private static void accepts(Roster.SchoolClass one, ClassCreated before) {
        assertThat(given(ADMIN_APPOINTED, SCHOOL_ACTIVATED, before)
                        .when(imports(roster(List.of(one), List.of(), List.of(), List.of())))
                        .outcome()
                        .events())
                .hasSize(3);
    }

    private static Roster whole() {
        return roster(
                List.of(FIVE_A),
                List.of(MIA_IN_ROSTER, TEACHER_IN_ROSTER, ANNA_IN_ROSTER),
                List.of(MIA_IN_5A, TEACHER_OF_5A),
                List.of(ANNA_OF_MIA));
    }

    private static Roster roster(
            List<Roster.SchoolClass> classes,
            List<Roster.Person> people,
            List<Roster.Enrolment> enrolments,
            List<Roster.Guardian> guardians) {
        return new Roster(FILES, THIS_YEAR, classes, people, enrolments, guardians);
    }

    private static Roster.Person person(RosterId id, RosterRole role, String given, @Nullable LocalDate birthDate) {
        return new Roster.Person(
                id,
                role,
                Personal.of(id, new PersonName("Ёлкина", given, null)),
                birthDate == null ? null : Personal.of(id, birthDate));
    }

    private static RosterPersonListed listed(Roster.Person one) {
        return new RosterPersonListed(one.id(), SCHOOL, IMPORT, one.role(), one.name(), one.birthDate(), NOW);
    }

    private static RosterEnrolmentListed listed(Roster.Enrolment one) {
        return new RosterEnrolmentListed(
                one.person(), one.theClass(), SCHOOL, IMPORT, one.kind(), one.role(), one.leading(), NOW);
    }

    private static ImportRoster imports(Roster roster) {
        return new ImportRoster(IMPORT, SCHOOL, roster, ADMIN, NOW);
    }
}

package org.homeroom.domain.memberships.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.IMPORT;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.ROSTER_ANNA;
import static org.homeroom.domain.School5A.ROSTER_MIA;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.SCHOOL_NOT_ACTIVATED;
import static org.homeroom.domain.memberships.roster.RosterRefusal.CLASS_ALREADY_EXISTS;
import static org.homeroom.domain.memberships.roster.RosterRefusal.IMPORT_IN_PROGRESS;
import static org.homeroom.domain.memberships.roster.RosterRefusal.ROSTER_REFERENCE_UNKNOWN;
import static org.homeroom.domain.memberships.roster.RosterRefusal.TWO_HOMEROOM_TEACHERS;
import static org.homeroom.domain.memberships.roster.Rosters.ANNA_IN_ROSTER;
import static org.homeroom.domain.memberships.roster.Rosters.ANNA_OF_MIA;
import static org.homeroom.domain.memberships.roster.Rosters.EARLIER_IMPORT;
import static org.homeroom.domain.memberships.roster.Rosters.FILES;
import static org.homeroom.domain.memberships.roster.Rosters.FIVE_A;
import static org.homeroom.domain.memberships.roster.Rosters.MIA_BOUND;
import static org.homeroom.domain.memberships.roster.Rosters.MIA_DECLINED;
import static org.homeroom.domain.memberships.roster.Rosters.MIA_IN_5A;
import static org.homeroom.domain.memberships.roster.Rosters.MIA_IN_ROSTER;
import static org.homeroom.domain.memberships.roster.Rosters.TEACHER_IN_ROSTER;
import static org.homeroom.domain.memberships.roster.Rosters.TEACHER_OF_5A;
import static org.homeroom.domain.memberships.roster.Rosters.bulk;
import static org.homeroom.domain.memberships.roster.Rosters.delta;
import static org.homeroom.domain.memberships.roster.Rosters.known;
import static org.homeroom.domain.memberships.roster.Rosters.ofPupils;
import static org.homeroom.domain.memberships.roster.Rosters.person;
import static org.homeroom.domain.memberships.roster.Rosters.pupil;
import static org.homeroom.domain.memberships.roster.Rosters.pupils;
import static org.homeroom.domain.memberships.roster.Rosters.whole;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeroom.domain.consent.facts.ConsentEvent.ParticipationDeclineTakenBack;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.ContactKind;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.RosterCounts;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeApproved;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeProposed;
import org.homeroom.domain.memberships.facts.RosterLeftOut;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.homeroom.domain.memberships.facts.RosterScope;
import org.homeroom.domain.memberships.facts.YearId;
import org.homeroom.domain.memberships.roster.RosterChange.CreateClass;
import org.homeroom.domain.memberships.roster.RosterChange.EndEnrolment;
import org.homeroom.domain.memberships.roster.RosterChange.EndGuardian;
import org.homeroom.domain.memberships.roster.RosterChange.LeaveOut;
import org.homeroom.domain.memberships.roster.RosterChange.ListEnrolment;
import org.homeroom.domain.memberships.roster.RosterChange.ListGuardian;
import org.homeroom.domain.memberships.roster.RosterChange.ListPerson;
import org.homeroom.domain.memberships.roster.RosterChange.WithdrawPerson;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposeRosterChangesTest {

    @Test
    @Tag("F-21")
    void a_first_roster_is_proposed_in_numbers_and_changes_nothing() {
        given(ADMIN_APPOINTED, SCHOOL_ACTIVATED)
                .when(proposes(whole()))
                .then(new RosterChangeProposed(
                        IMPORT,
                        SCHOOL,
                        FILES,
                        RosterScope.BULK,
                        new RosterCounts(1, 1, 3, 2, 1),
                        new RosterCounts(1, 1, 3, 2, 1),
                        RosterCounts.NONE,
                        RosterCounts.NONE,
                        RosterCounts.NONE,
                        0,
                        1,
                        0,
                        ADMIN,
                        NOW));
    }

    @Test
    @Tag("F-21")
    void the_same_roster_twice_proposes_nothing() {
        at(known()).when(proposes(whole())).thenNothingHappens();
    }

    @Test
    void the_same_line_twice_counts_once() {
        var twice = bulk(List.of(FIVE_A), List.of(MIA_IN_ROSTER), List.of(MIA_IN_5A, MIA_IN_5A), List.of());
        assertThat(changes(List.of(), twice)).hasSize(4);
    }

    @Test
    void only_what_is_new_or_different_is_proposed() {
        var renamed = person(ROSTER_ANNA, RosterRole.GUARDIAN, "Аня", null);
        var corrected = person(ROSTER_MIA, RosterRole.PUPIL, "Мия", LocalDate.parse("2016-05-02"));
        var roster = bulk(
                List.of(FIVE_A),
                List.of(corrected, TEACHER_IN_ROSTER, renamed),
                List.of(MIA_IN_5A, TEACHER_OF_5A),
                List.of(new Roster.Guardian(ROSTER_MIA, ROSTER_ANNA, ContactKind.RELATIVE)));
        assertThat(changes(known(), roster))
                .containsExactly(
                        new ListPerson(ROSTER_MIA, RosterRole.PUPIL, corrected.name(), corrected.birthDate(), true),
                        new ListPerson(ROSTER_ANNA, RosterRole.GUARDIAN, renamed.name(), null, true),
                        new ListGuardian(ROSTER_MIA, ROSTER_ANNA, ContactKind.RELATIVE, true));
    }

    @Test
    void a_birth_date_that_is_not_told_stays_as_it_is_known() {
        var untold = person(ROSTER_MIA, RosterRole.PUPIL, "Мия", null);
        assertThat(changes(known(), delta(List.of(untold), List.of(), Roster.Gone.NOTHING)))
                .doesNotHaveAnyElementsOfTypes(ListPerson.class);
        var renamed = person(ROSTER_MIA, RosterRole.PUPIL, "Майя", null);
        assertThat(changes(known(), delta(List.of(renamed), List.of(), Roster.Gone.NOTHING)))
                .contains(
                        new ListPerson(ROSTER_MIA, RosterRole.PUPIL, renamed.name(), MIA_IN_ROSTER.birthDate(), true));
    }

    @Test
    @Tag("F-21")
    @Tag("S-36")
    void what_is_missing_is_proposed_to_end_and_counted_once_a_person() {
        var roster = bulk(List.of(), List.of(TEACHER_IN_ROSTER, ANNA_IN_ROSTER), List.of(TEACHER_OF_5A), List.of());
        assertThat(changes(known(), roster))
                .containsExactly(
                        new EndEnrolment(ROSTER_MIA, CLASS, RosterRole.PUPIL, true),
                        new EndGuardian(ROSTER_MIA, ROSTER_ANNA, true),
                        new WithdrawPerson(ROSTER_MIA));
        assertThat(proposal(known(), roster).ended()).isEqualTo(new RosterCounts(0, 0, 1, 0, 0));
        assertThat(proposal(known(), roster).endingParts()).isEqualTo(1);
        assertThat(proposal(known(), roster).parts()).isZero();
    }

    @Test
    void a_place_that_is_missing_ends_alone() {
        var roster = bulk(
                List.of(FIVE_A),
                List.of(MIA_IN_ROSTER, TEACHER_IN_ROSTER, ANNA_IN_ROSTER),
                List.of(TEACHER_OF_5A),
                List.of());
        assertThat(changes(known(), roster))
                .containsExactly(
                        new EndEnrolment(ROSTER_MIA, CLASS, RosterRole.PUPIL, false),
                        new EndGuardian(ROSTER_MIA, ROSTER_ANNA, false));
        assertThat(proposal(known(), roster).ended()).isEqualTo(new RosterCounts(0, 0, 0, 1, 1));
    }

    @Test
    void places_of_another_year_are_not_missing() {
        var nextYear = new Roster(
                FILES,
                RosterScope.BULK,
                new Roster.Year(
                        new YearId(new UUID(2, 9)),
                        "2027/28",
                        LocalDate.parse("2027-09-01"),
                        LocalDate.parse("2028-05-31")),
                List.of(),
                List.of(MIA_IN_ROSTER, TEACHER_IN_ROSTER, ANNA_IN_ROSTER),
                List.of(),
                List.of(ANNA_OF_MIA),
                Roster.Gone.NOTHING);
        assertThat(proposal(known(), nextYear).ended()).isEqualTo(RosterCounts.NONE);
    }

    @Test
    @Tag("F-21")
    void in_a_delta_nothing_is_missing_and_only_what_it_deletes_is_proposed_to_end() {
        assertThat(changes(
                        known(),
                        delta(List.of(person(ROSTER_ANNA, null, "Аня", null)), List.of(), Roster.Gone.NOTHING)))
                .containsExactly(new ListPerson(
                        ROSTER_ANNA,
                        RosterRole.GUARDIAN,
                        person(ROSTER_ANNA, null, "Аня", null).name(),
                        null,
                        true));
        assertThat(changes(
                        known(),
                        delta(List.of(), List.of(), new Roster.Gone(List.of(ROSTER_ANNA), List.of(MIA_IN_5A.place())))))
                .containsExactly(
                        new EndEnrolment(ROSTER_MIA, CLASS, RosterRole.PUPIL, false),
                        new EndGuardian(ROSTER_MIA, ROSTER_ANNA, true),
                        new WithdrawPerson(ROSTER_ANNA));
    }

    @Test
    void a_delta_may_refer_to_what_is_known_and_to_nothing_else() {
        var line = new Roster.Enrolment(ROSTER_ANNA, CLASS, null, RosterRole.TEACHER, false);
        assertThat(changes(known(), delta(List.of(), List.of(line), Roster.Gone.NOTHING)))
                .containsExactly(
                        new ListEnrolment(ROSTER_ANNA, CLASS, ClassKind.HOMEROOM, RosterRole.TEACHER, false, false));
        refusesDelta(new Roster.Enrolment(pupil(1), CLASS, null, RosterRole.PUPIL, false));
        refusesDelta(new Roster.Enrolment(ROSTER_ANNA, OTHER_CLASS, null, RosterRole.TEACHER, false));
        at(known())
                .when(proposes(delta(List.of(person(pupil(1), null, "Пётр", null)), List.of(), Roster.Gone.NOTHING)))
                .thenRefused(ROSTER_REFERENCE_UNKNOWN);
    }

    private static void refusesDelta(Roster.Enrolment line) {
        at(known())
                .when(proposes(delta(List.of(), List.of(line), Roster.Gone.NOTHING)))
                .thenRefused(ROSTER_REFERENCE_UNKNOWN);
    }

    @Test
    @Tag("S-37")
    @Tag("CON-03")
    void whoever_declined_participation_is_left_out_of_new_places() {
        var other = new Roster.SchoolClass(OTHER_CLASS, ClassKind.LESSON, null, "Хор");
        var place = new Roster.Enrolment(ROSTER_MIA, OTHER_CLASS, ClassKind.LESSON, RosterRole.PUPIL, false);
        var roster = bulk(
                List.of(FIVE_A, other),
                List.of(MIA_IN_ROSTER, TEACHER_IN_ROSTER, ANNA_IN_ROSTER),
                List.of(MIA_IN_5A, TEACHER_OF_5A, place),
                List.of(ANNA_OF_MIA));
        var declined = Stream.concat(known().stream(), Stream.of(MIA_BOUND, MIA_DECLINED))
                .toList();
        assertThat(changes(declined, roster))
                .contains(new LeaveOut(ROSTER_MIA, OTHER_CLASS, RosterLeftOut.PARTICIPATION_DECLINED))
                .doesNotHaveAnyElementsOfTypes(ListEnrolment.class);
        assertThat(proposal(declined, roster).leftOut()).isEqualTo(1);
        var takenBack = Stream.concat(
                        declined.stream(),
                        Stream.of(new ParticipationDeclineTakenBack(MIA_DECLINED.child(), SCHOOL, null, NOW)))
                .toList();
        assertThat(changes(takenBack, roster)).hasAtLeastOneElementOfType(ListEnrolment.class);
    }

    @Test
    @Tag("MEM-06")
    void a_home_class_has_one_homeroom_teacher_and_a_new_one_takes_over() {
        var second = new Roster.Enrolment(ROSTER_ANNA, CLASS, ClassKind.HOMEROOM, RosterRole.TEACHER, true);
        var people = List.of(MIA_IN_ROSTER, TEACHER_IN_ROSTER, ANNA_IN_ROSTER);
        at(known())
                .when(proposes(bulk(List.of(FIVE_A), people, List.of(TEACHER_OF_5A, second), List.of())))
                .thenRefused(TWO_HOMEROOM_TEACHERS);
        assertThat(changes(known(), bulk(List.of(FIVE_A), people, List.of(MIA_IN_5A, second), List.of(ANNA_OF_MIA))))
                .contains(new ListEnrolment(
                        TEACHER_IN_ROSTER.id(), CLASS, ClassKind.HOMEROOM, RosterRole.TEACHER, false, true));
    }

    @Test
    @Tag("MEM-05")
    void two_home_classes_of_a_year_never_have_the_same_name() {
        var same = new Roster.SchoolClass(OTHER_CLASS, ClassKind.HOMEROOM, 5, " 5а ");
        given(ADMIN_APPOINTED, SCHOOL_ACTIVATED)
                .when(proposes(bulk(List.of(FIVE_A, same), List.of(), List.of(), List.of())))
                .thenRefused(CLASS_ALREADY_EXISTS);
        at(List.of(CLASS_CREATED))
                .when(proposes(bulk(List.of(same), List.of(), List.of(), List.of())))
                .thenRefused(CLASS_ALREADY_EXISTS);
    }

    @Test
    @Tag("MEM-05")
    void lessons_other_parallels_and_other_years_may_share_a_name() {
        creates(new Roster.SchoolClass(OTHER_CLASS, ClassKind.LESSON, 5, "5А"), CLASS_CREATED);
        creates(new Roster.SchoolClass(OTHER_CLASS, ClassKind.HOMEROOM, 6, "5А"), CLASS_CREATED);
        creates(
                new Roster.SchoolClass(OTHER_CLASS, ClassKind.HOMEROOM, 5, "5А"),
                new ClassCreated(CLASS, SCHOOL, new YearId(new UUID(2, 9)), ClassKind.HOMEROOM, 5, "5А", EARLIER));
    }

    private static void creates(Roster.SchoolClass one, ClassCreated before) {
        assertThat(changes(List.of(before), bulk(List.of(one), List.of(), List.of(), List.of())))
                .hasAtLeastOneElementOfType(CreateClass.class);
    }

    @Test
    void what_is_different_is_cut_into_parts() {
        var proposal = proposal(pupils(10), ofPupils(500));
        assertThat(proposal.added()).isEqualTo(new RosterCounts(0, 0, 490, 490, 0));
        assertThat(proposal.parts()).isEqualTo(5);
    }

    @Test
    void nothing_is_proposed_while_an_import_is_under_way() {
        at(List.of(new RosterChangeApproved(EARLIER_IMPORT, SCHOOL, false, 3, ADMIN, EARLIER)))
                .when(proposes(whole()))
                .thenRefused(IMPORT_IN_PROGRESS);
    }

    @Test
    @Tag("MEM-05")
    void a_school_that_has_not_begun_has_no_classes() {
        given(ADMIN_APPOINTED).when(proposes(whole())).thenRefused(SCHOOL_NOT_ACTIVATED);
    }

    @Test
    @Tag("MEM-01")
    @Tag("MEM-08")
    void for_outsiders_the_school_does_not_exist_and_its_teachers_may_not() {
        given(OTHER_ADMIN_APPOINTED, SCHOOL_ACTIVATED, TEACHER_ASSIGNED)
                .when(new ProposeRosterChanges(IMPORT, SCHOOL, whole(), STRANGER, RosterTerms.DEFAULT, NOW))
                .thenRefused(NOT_FOUND);
        given(SCHOOL_ACTIVATED, TEACHER_ASSIGNED)
                .when(new ProposeRosterChanges(IMPORT, SCHOOL, whole(), TEACHER, RosterTerms.DEFAULT, NOW))
                .thenRefused(NOT_AUTHORISED);
        at(List.of(new AdministratorDismissed(SCHOOL, ADMIN, EARLIER)))
                .when(proposes(whole()))
                .thenRefused(NOT_FOUND);
    }

    private static Scenario at(List<? extends Event> history) {
        return given(ADMIN_APPOINTED, SCHOOL_ACTIVATED).and(history.toArray(Event[]::new));
    }

    private static RosterChangeProposed proposal(List<? extends Event> history, Roster roster) {
        return (RosterChangeProposed)
                at(history).when(proposes(roster)).outcome().events().getFirst();
    }

    private static List<RosterChange> changes(List<? extends Event> history, Roster roster) {
        var command = proposes(roster);
        return command.diff(command.model().fold(history)).parts(1000).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static ProposeRosterChanges proposes(Roster roster) {
        return new ProposeRosterChanges(IMPORT, SCHOOL, roster, ADMIN, RosterTerms.DEFAULT, NOW);
    }
}

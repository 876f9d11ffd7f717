package org.homeroom.domain.memberships.roster;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.IMPORT;
import static org.homeroom.domain.School5A.INVITATION;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.ROSTER_ANNA;
import static org.homeroom.domain.School5A.ROSTER_MIA;
import static org.homeroom.domain.School5A.ROSTER_TEACHER;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.consent.facts.ConsentEvent.ParticipationDeclined;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.ContactKind;
import org.homeroom.domain.memberships.facts.ImportId;
import org.homeroom.domain.memberships.facts.MembershipEvent.AcademicYearOpened;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterEnrolmentListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterGuardianListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterImported;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonBound;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonListed;
import org.homeroom.domain.memberships.facts.RosterCounts;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeApproved;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeProposed;
import org.homeroom.domain.memberships.facts.RosterId;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.homeroom.domain.memberships.facts.RosterScope;
import org.jspecify.annotations.Nullable;

/** Rosters of class 5А, what the school's own system says and what is known of it. */
final class Rosters {

    static final Digest FILES = new Digest("files");
    static final ImportId EARLIER_IMPORT = new ImportId(new UUID(7, 9));
    static final Roster.Year THIS_YEAR =
            new Roster.Year(YEAR, "2026/27", LocalDate.parse("2026-09-01"), LocalDate.parse("2027-05-31"));
    static final Roster.SchoolClass FIVE_A = new Roster.SchoolClass(CLASS, ClassKind.HOMEROOM, 5, "5А");
    static final Roster.Person MIA_IN_ROSTER =
            person(ROSTER_MIA, RosterRole.PUPIL, "Мия", LocalDate.parse("2016-05-01"));
    static final Roster.Person TEACHER_IN_ROSTER = person(ROSTER_TEACHER, RosterRole.TEACHER, "Ольга", null);
    static final Roster.Person ANNA_IN_ROSTER = person(ROSTER_ANNA, RosterRole.GUARDIAN, "Анна", null);
    static final Roster.Enrolment MIA_IN_5A =
            new Roster.Enrolment(ROSTER_MIA, CLASS, ClassKind.HOMEROOM, RosterRole.PUPIL, false);
    static final Roster.Enrolment TEACHER_OF_5A =
            new Roster.Enrolment(ROSTER_TEACHER, CLASS, ClassKind.HOMEROOM, RosterRole.TEACHER, true);
    static final Roster.Guardian ANNA_OF_MIA = new Roster.Guardian(ROSTER_MIA, ROSTER_ANNA, ContactKind.PARENT);

    static final RosterPersonBound MIA_BOUND = new RosterPersonBound(MIA, ROSTER_MIA, SCHOOL, INVITATION, EARLIER);
    static final ParticipationDeclined MIA_DECLINED =
            new ParticipationDeclined(new ChildId(MIA.value()), SCHOOL, null, EARLIER);

    static Roster whole() {
        return bulk(
                List.of(FIVE_A),
                List.of(MIA_IN_ROSTER, TEACHER_IN_ROSTER, ANNA_IN_ROSTER),
                List.of(MIA_IN_5A, TEACHER_OF_5A),
                List.of(ANNA_OF_MIA));
    }

    static Roster bulk(
            List<Roster.SchoolClass> classes,
            List<Roster.Person> people,
            List<Roster.Enrolment> enrolments,
            List<Roster.Guardian> guardians) {
        return new Roster(
                FILES, RosterScope.BULK, THIS_YEAR, classes, people, enrolments, guardians, Roster.Gone.NOTHING);
    }

    static Roster delta(List<Roster.Person> people, List<Roster.Enrolment> enrolments, Roster.Gone gone) {
        return new Roster(FILES, RosterScope.DELTA, null, List.of(), people, enrolments, List.of(), gone);
    }

    static Roster.Person person(RosterId id, @Nullable RosterRole role, String given, @Nullable LocalDate birthDate) {
        return new Roster.Person(
                id,
                role,
                Personal.of(id, new PersonName("Ёлкина", given, null)),
                birthDate == null ? null : Personal.of(id, birthDate));
    }

    /** The whole roster as facts. */
    static List<Event> known() {
        return List.of(
                new AcademicYearOpened(YEAR, SCHOOL, "2026/27", THIS_YEAR.firstDay(), THIS_YEAR.lastDay(), EARLIER),
                new ClassCreated(CLASS, SCHOOL, YEAR, ClassKind.HOMEROOM, 5, "5А", EARLIER),
                listed(MIA_IN_ROSTER),
                listed(TEACHER_IN_ROSTER),
                listed(ANNA_IN_ROSTER),
                listed(MIA_IN_5A),
                listed(TEACHER_OF_5A),
                new RosterGuardianListed(ROSTER_MIA, ROSTER_ANNA, SCHOOL, EARLIER_IMPORT, ContactKind.PARENT, EARLIER));
    }

    /** As many pupils of 5А, on record. */
    static List<Event> pupils(int many) {
        return Stream.concat(
                        known().stream().limit(2),
                        IntStream.range(0, many)
                                .boxed()
                                .flatMap(number -> Stream.of(
                                        listed(person(pupil(number), RosterRole.PUPIL, "Пётр", null)),
                                        listed(in5A(number)))))
                .toList();
    }

    /** A whole roster with as many pupils of 5А. */
    static Roster ofPupils(int many) {
        return bulk(
                List.of(FIVE_A),
                IntStream.range(0, many)
                        .mapToObj(number -> person(pupil(number), RosterRole.PUPIL, "Пётр", null))
                        .toList(),
                IntStream.range(0, many).mapToObj(Rosters::in5A).toList(),
                List.of());
    }

    static RosterId pupil(int number) {
        return new RosterId("pupil-" + number);
    }

    private static Roster.Enrolment in5A(int number) {
        return new Roster.Enrolment(pupil(number), CLASS, ClassKind.HOMEROOM, RosterRole.PUPIL, false);
    }

    private static RosterPersonListed listed(Roster.Person one) {
        return new RosterPersonListed(
                one.id(),
                SCHOOL,
                EARLIER_IMPORT,
                one.role() == null ? RosterRole.PUPIL : one.role(),
                one.name(),
                one.birthDate(),
                EARLIER);
    }

    private static RosterEnrolmentListed listed(Roster.Enrolment one) {
        return new RosterEnrolmentListed(
                one.person(),
                one.theClass(),
                SCHOOL,
                EARLIER_IMPORT,
                ClassKind.HOMEROOM,
                one.role(),
                one.leading(),
                EARLIER);
    }

    /** A proposal of so many parts. */
    static RosterChangeProposed proposed(int parts, int endingParts) {
        return proposed(RosterCounts.NONE, RosterCounts.NONE, parts, endingParts);
    }

    static RosterChangeProposed proposed(RosterCounts ended, RosterCounts known, int parts, int endingParts) {
        return new RosterChangeProposed(
                IMPORT,
                SCHOOL,
                FILES,
                RosterScope.BULK,
                new RosterCounts(1, 1, 3, 2, 1),
                RosterCounts.NONE,
                RosterCounts.NONE,
                ended,
                known,
                0,
                parts,
                endingParts,
                ADMIN,
                NOW);
    }

    static RosterChangeApproved approved(boolean endings, int parts) {
        return new RosterChangeApproved(IMPORT, SCHOOL, endings, parts, ADMIN, NOW);
    }

    /** What closes an import. */
    static RosterImported imported() {
        return new RosterImported(IMPORT, SCHOOL, FILES, 3, 1, 2, 1, NOW);
    }

    private Rosters() {}
}

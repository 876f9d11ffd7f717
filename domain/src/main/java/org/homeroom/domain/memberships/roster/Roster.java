package org.homeroom.domain.memberships.roster;

import java.time.LocalDate;
import java.util.List;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.ContactKind;
import org.homeroom.domain.memberships.facts.RosterId;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.homeroom.domain.memberships.facts.RosterScope;
import org.homeroom.domain.memberships.facts.YearId;
import org.jspecify.annotations.Nullable;

/**
 * What a school's own system says about one academic year. In a whole roster every id that is referred to is there; one
 * that holds only what has changed may refer to what is known already.
 *
 * @param files digest of the files it came from
 * @param year null where only changes are told and the year is not among them
 * @param gone what it says has ended
 */
public record Roster(
        Digest files,
        RosterScope scope,
        @Nullable Year year,
        List<SchoolClass> classes,
        List<Person> people,
        List<Enrolment> enrolments,
        List<Guardian> guardians,
        Gone gone) {

    public record Year(YearId id, String title, LocalDate firstDay, LocalDate lastDay) {}

    public record SchoolClass(
            ClassId id, ClassKind kind, @Nullable Integer parallel, String title) {}

    /** @param role null where only changes are told and the role is not among them */
    public record Person(
            RosterId id,
            @Nullable RosterRole role,
            Personal<PersonName> name,
            @Nullable Personal<LocalDate> birthDate) {}

    /** @param kind of the class; null where only changes are told and the class is not among them */
    public record Enrolment(
            RosterId person, ClassId theClass, @Nullable ClassKind kind, RosterRole role, boolean leading) {

        Place place() {
            return new Place(person, theClass, role);
        }
    }

    /** Where somebody is, as what. */
    public record Place(RosterId person, ClassId theClass, RosterRole role) {}

    /** @param contact null where the school's own system does not say */
    public record Guardian(
            RosterId pupil, RosterId guardian, @Nullable ContactKind contact) {

        Pair pair() {
            return new Pair(pupil, guardian);
        }
    }

    /** A pupil and a guardian, whatever the one is to the other. */
    record Pair(RosterId pupil, RosterId guardian) {}

    /** What has ended, in so many words. */
    public record Gone(List<RosterId> people, List<Place> places) {

        public static final Gone NOTHING = new Gone(List.of(), List.of());
    }
}

package org.homeroom.domain.memberships.roster;

import java.time.LocalDate;
import java.util.List;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.RosterId;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.homeroom.domain.memberships.facts.YearId;
import org.jspecify.annotations.Nullable;

/**
 * What a school's own system says about one academic year. Every id that is referred to is in the same roster.
 *
 * @param files digest of the files it came from
 */
public record Roster(
        Digest files,
        Year year,
        List<SchoolClass> classes,
        List<Person> people,
        List<Enrolment> enrolments,
        List<Guardian> guardians) {

    public record Year(YearId id, String title, LocalDate firstDay, LocalDate lastDay) {}

    public record SchoolClass(
            ClassId id, ClassKind kind, @Nullable Integer parallel, String title) {}

    public record Person(
            RosterId id,
            RosterRole role,
            Personal<PersonName> name,
            @Nullable Personal<LocalDate> birthDate) {}

    public record Enrolment(RosterId person, ClassId theClass, ClassKind kind, RosterRole role, boolean leading) {}

    public record Guardian(RosterId pupil, RosterId guardian) {}
}

package org.homeroom.application.memberships;

import java.time.LocalDate;
import java.util.List;
import org.homeroom.domain.memberships.facts.ContactKind;
import org.homeroom.domain.memberships.facts.RosterScope;
import org.jspecify.annotations.Nullable;

/**
 * A school's roster as its own system knows it: who is there, in which classes, and whose guardian is whom. All ids are
 * those of that system, unique within one kind.
 *
 * <p>In a whole roster every reference points to something in the same package. One that tells changes may refer to what
 * was told before.
 *
 * @param school null where only changes are told and the school is not among them
 * @param year likewise
 * @param gone what the source marks as deleted
 */
public record RosterPackage(
        RosterScope scope,
        @Nullable Organisation school,
        @Nullable Session year,
        List<SchoolClass> classes,
        List<Person> people,
        List<Enrolment> enrolments,
        List<Guardianship> guardianships,
        Gone gone) {

    public record Organisation(String id, String name) {}

    /** The academic year. Both days belong to it. */
    public record Session(String id, String title, LocalDate firstDay, LocalDate lastDay) {}

    /**
     * @param homeroom whether this is the pupils' home class, not a lesson
     * @param grade the parallel, 1 to 12; null where the source names none
     * @param title for example {@code 5A}
     */
    public record SchoolClass(
            String id, String title, @Nullable Integer grade, boolean homeroom) {}

    /**
     * @param role null where only changes are told and the role is not among them
     * @param middleName the patronymic, where there is one
     * @param birthDate known for pupils at most
     * @param phone as the source has it, not normalised
     */
    public record Person(
            String id,
            @Nullable Role role,
            String familyName,
            String givenName,
            @Nullable String middleName,
            @Nullable LocalDate birthDate,
            @Nullable String phone,
            @Nullable String email) {}

    public enum Role {
        PUPIL,
        GUARDIAN,
        TEACHER
    }

    /** @param primary for a teacher of a home class: this is the homeroom teacher */
    public record Enrolment(String id, String classId, String personId, Role role, boolean primary) {}

    /** @param contact what the guardian is to the pupil; null where the source does not say */
    public record Guardianship(
            String pupilId, String guardianId, @Nullable ContactKind contact) {}

    /** Ids of people, and places in classes. */
    public record Gone(List<String> people, List<Enrolment> enrolments) {

        public static final Gone NOTHING = new Gone(List.of(), List.of());
    }
}

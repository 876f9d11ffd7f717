package org.homeroom.application.memberships;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A school's roster as its own system knows it: who is there, in which classes, and whose guardian is whom. All ids are
 * those of that system, unique within one kind.
 *
 * <p>Every reference points to something in the same package. Rows that the source marks as deleted are not here.
 */
public record RosterPackage(
        Organisation school,
        Session year,
        List<SchoolClass> classes,
        List<Person> people,
        List<Enrolment> enrolments,
        List<Guardianship> guardianships) {

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
     * @param middleName the patronymic, where there is one
     * @param birthDate known for pupils at most
     * @param phone as the source has it, not normalised
     */
    public record Person(
            String id,
            Role role,
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

    public record Guardianship(String pupilId, String guardianId) {}
}

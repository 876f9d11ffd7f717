package org.homeroom.domain.memberships.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.jspecify.annotations.Nullable;

/** What happens to the offices and classes of a school beyond its first day. */
public sealed interface SchoolEvent extends Event {

    /** @param order the school's order that appoints the person */
    record OfficeAppointed(SchoolId school, AccountId account, Office office, String order, Instant at)
            implements SchoolEvent {}

    record OfficeEnded(SchoolId school, AccountId account, Office office, Instant at) implements SchoolEvent {}

    /** Somebody else answers for the class now, or nobody does. */
    record HomeroomTeacherRelieved(ClassId theClass, SchoolId school, AccountId teacher, Instant at)
            implements SchoolEvent {}

    record SubjectTeacherRelieved(ClassId theClass, SchoolId school, AccountId teacher, Instant at)
            implements SchoolEvent {}

    /** The class is the same, and is called something else from now on. */
    record ClassRenamed(
            ClassId theClass,
            SchoolId school,
            YearId year,
            @Nullable Integer parallel,
            String title,
            Instant at) implements SchoolEvent {}

    /** The class is history: it can be read, and nothing about it changes. */
    record ClassArchived(ClassId theClass, SchoolId school, YearId year, Instant at) implements SchoolEvent {}

    /** The class is no history after all. */
    record ClassRestored(ClassId theClass, SchoolId school, YearId year, Instant at) implements SchoolEvent {}

    /**
     * A school goes from one year into the next, by a plan for so many classes.
     *
     * @param into null where no class goes into another year
     */
    record YearRollOverStarted(
            RollOverId rollOver,
            SchoolId school,
            YearId from,
            @Nullable YearId into,
            int classes,
            Instant at) implements SchoolEvent {}

    /**
     * What is to become of one class.
     *
     * @param into the class that it becomes, or joins
     * @param parallel of the class that it becomes
     * @param title of the class that it becomes
     * @param keptBack pupils who do not go along
     * @param homeroomTeacher who answers for the class that it becomes; null for whoever does now
     * @param endsOn the last day of the graduates' memberships
     */
    record ClassMovePlanned(
            RollOverId rollOver,
            ClassId theClass,
            SchoolId school,
            ClassMove move,
            @Nullable ClassId into,
            @Nullable Integer parallel,
            @Nullable String title,
            List<AccountId> keptBack,
            @Nullable TeacherId homeroomTeacher,
            @Nullable LocalDate endsOn,
            Instant at)
            implements SchoolEvent {}

    /** The pupils of the class go on in another one, which is new or takes in several. */
    record ClassPromoted(RollOverId rollOver, ClassId theClass, ClassId into, SchoolId school, Instant at)
            implements SchoolEvent {}

    /** @param endsOn the last day on which the pupils are members */
    record ClassGraduated(RollOverId rollOver, ClassId theClass, SchoolId school, LocalDate endsOn, Instant at)
            implements SchoolEvent {}

    /** The class is no more; its pupils have to be put into others. */
    record ClassDissolved(RollOverId rollOver, ClassId theClass, SchoolId school, Instant at) implements SchoolEvent {}

    /** The pupil does not go along with the class, and has to be put into another one. */
    record PupilKeptBack(RollOverId rollOver, AccountId pupil, ClassId theClass, SchoolId school, Instant at)
            implements SchoolEvent {}

    /** What had become of the class is taken back. */
    record ClassMoveUndone(RollOverId rollOver, ClassId theClass, SchoolId school, Instant at) implements SchoolEvent {}

    record YearRollOverCompleted(RollOverId rollOver, SchoolId school, YearId from, Instant at)
            implements SchoolEvent {}

    /** Somebody takes the whole of it back, before anybody has written in a new chat. */
    record YearRollOverUndone(RollOverId rollOver, SchoolId school, YearId from, Instant at) implements SchoolEvent {}

    /** Somebody asked the record of the school, and was going to be answered. Whom it was about is not on record. */
    record QuestionAsked(SchoolId school, OfficerId by, AuditQuestion question, Instant at) implements SchoolEvent {}
}

package org.homeroom.domain.memberships.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.JournalSubject;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.accounts.facts.PhoneHash;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a school, its classes, its roster and its members. */
public sealed interface MembershipEvent extends Event {

    /**
     * @param zone where the school's days begin
     * @param contact the number of the first administrator, as the school's application names it
     * @param order the school's order that appoints the administrator
     */
    record SchoolRegistered(SchoolId school, String name, ZoneId zone, PhoneHash contact, String order, Instant at)
            implements MembershipEvent {}

    /** The director has decided that the school uses the platform. */
    record PlatformUseDecided(SchoolId school, String order, LocalDate decidedOn, Instant at)
            implements MembershipEvent {}

    record SchoolActivated(SchoolId school, Instant at) implements MembershipEvent {}

    record AdministratorAppointed(SchoolId school, AccountId account, String order, Instant at)
            implements MembershipEvent {}

    /** @param order the order that dismisses the person; null where there is none, or it was not kept */
    record AdministratorDismissed(
            SchoolId school, AccountId account, @Nullable String order, Instant at) implements MembershipEvent {

        /** Without an order, because the person has left. */
        public AdministratorDismissed(SchoolId school, AccountId account, Instant at) {
            this(school, account, null, at);
        }
    }

    /** This person may ask what happened in this school, and sees no personal data. */
    record AuditorAssigned(SchoolId school, AccountId account, Instant at) implements MembershipEvent {}

    /** Both days belong to the year. */
    record AcademicYearOpened(
            YearId year, SchoolId school, String title, LocalDate firstDay, LocalDate lastDay, Instant at)
            implements MembershipEvent {}

    /** @param parallel 1 to 12, null where the class has none */
    record ClassCreated(
            ClassId theClass,
            SchoolId school,
            YearId year,
            ClassKind kind,
            @Nullable Integer parallel,
            String title,
            Instant at)
            implements MembershipEvent {}

    record HomeroomTeacherAssigned(ClassId theClass, SchoolId school, AccountId teacher, Instant at)
            implements MembershipEvent {}

    record SubjectTeacherAssigned(ClassId theClass, SchoolId school, AccountId teacher, Instant at)
            implements MembershipEvent {}

    /** @param files digest of the files as they were read */
    record RosterImported(
            ImportId theImport,
            SchoolId school,
            Digest files,
            int people,
            int classes,
            int enrolments,
            int guardians,
            Instant at)
            implements MembershipEvent {}

    /** The school's own system knows this person; listed again when what it knows has changed. */
    record RosterPersonListed(
            RosterId person,
            SchoolId school,
            ImportId theImport,
            RosterRole role,
            Personal<PersonName> name,
            @Nullable Personal<LocalDate> birthDate,
            Instant at)
            implements MembershipEvent {}

    /** @param leading for a teacher: this is the one who answers for the class */
    record RosterEnrolmentListed(
            RosterId person,
            ClassId theClass,
            SchoolId school,
            ImportId theImport,
            ClassKind kind,
            RosterRole role,
            boolean leading,
            Instant at)
            implements MembershipEvent {}

    /** @param contact what the guardian is to the pupil by the school's own system; null while that was not kept */
    record RosterGuardianListed(
            RosterId pupil,
            RosterId guardian,
            SchoolId school,
            ImportId theImport,
            @Nullable ContactKind contact,
            Instant at)
            implements MembershipEvent {}

    /**
     * Whoever names the code before it expires is this person of the roster.
     *
     * @param by who handed it out; null while that was not kept
     */
    record InvitationIssued(
            InvitationId invitation,
            RosterId person,
            SchoolId school,
            @Nullable AccountId by,
            Instant expiresAt,
            Instant at)
            implements MembershipEvent {}

    /** Somebody wants to register by e-mail with this invitation; the code has yet to be named. */
    record EmailRegistrationInvited(
            AttemptId attempt, InvitationId invitation, RosterId person, SchoolId school, Instant at)
            implements MembershipEvent {}

    /** An account was registered by this invitation, and wants the place for which it stands. */
    record InvitationTaken(AccountId account, InvitationId invitation, RosterId person, SchoolId school, Instant at)
            implements MembershipEvent {}

    /**
     * The account is that person of the roster.
     *
     * @param invitation by which it is known; null where a journal vouches
     * @param journal that vouches; null where an invitation was held
     */
    record RosterPersonBound(
            AccountId account,
            RosterId person,
            SchoolId school,
            @Nullable InvitationId invitation,
            @Nullable JournalSubject journal,
            Instant at)
            implements MembershipEvent {

        /** By invitation. */
        public RosterPersonBound(
                AccountId account, RosterId person, SchoolId school, InvitationId invitation, Instant at) {
            this(account, person, school, invitation, null, at);
        }
    }

    /**
     * @param request the wish that is granted; null where the school took the person in by itself
     * @param by who decided; null where the evidence did, or while that was not kept
     */
    record MembershipApproved(
            MembershipId membership,
            AccountId account,
            SchoolId school,
            Role role,
            ApprovalEvidence evidence,
            @Nullable RequestId request,
            @Nullable OfficerId by,
            Instant at)
            implements MembershipEvent {

        /** On evidence alone, without a wish. */
        public MembershipApproved(
                MembershipId membership,
                AccountId account,
                SchoolId school,
                Role role,
                ApprovalEvidence evidence,
                Instant at) {
            this(membership, account, school, role, evidence, null, null, at);
        }
    }

    record PupilEnrolled(AccountId pupil, ClassId theClass, SchoolId school, ClassKind kind, Instant at)
            implements MembershipEvent {}
}

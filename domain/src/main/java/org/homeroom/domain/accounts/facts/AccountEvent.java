package org.homeroom.domain.accounts.facts;

import java.time.Instant;
import java.time.LocalDate;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to an account. */
public sealed interface AccountEvent extends Event {

    /** Somebody wants to register with this contact and has yet to prove control of it. */
    record RegistrationStarted(
            AttemptId attempt,
            @Nullable PhoneHash phone,
            @Nullable EmailHash email,
            AccountKind kind,
            Instant at) implements AccountEvent, AboutContact {

        public RegistrationStarted(AttemptId attempt, ContactHash contact, AccountKind kind, Instant at) {
            this(attempt, AboutContact.phone(contact), AboutContact.email(contact), kind, at);
        }
    }

    /** A code is on its way. Its digest is keyed and salted with the attempt. */
    record ConfirmationCodeIssued(
            AttemptId attempt,
            @Nullable PhoneHash phone,
            @Nullable EmailHash email,
            CodePurpose purpose,
            Digest code,
            Instant expiresAt,
            Instant at)
            implements AccountEvent, AboutContact {

        public ConfirmationCodeIssued(
                AttemptId attempt,
                ContactHash contact,
                CodePurpose purpose,
                Digest code,
                Instant expiresAt,
                Instant at) {
            this(attempt, AboutContact.phone(contact), AboutContact.email(contact), purpose, code, expiresAt, at);
        }
    }

    /** Somebody named a wrong code. */
    record CodeFailed(
            AttemptId attempt,
            @Nullable PhoneHash phone,
            @Nullable EmailHash email,
            Instant at) implements AccountEvent, AboutContact {

        public CodeFailed(AttemptId attempt, ContactHash contact, Instant at) {
            this(attempt, AboutContact.phone(contact), AboutContact.email(contact), at);
        }
    }

    /** The right code was named in time. */
    record ContactConfirmed(
            AttemptId attempt,
            @Nullable PhoneHash phone,
            @Nullable EmailHash email,
            Instant at) implements AccountEvent, AboutContact {

        public ContactConfirmed(AttemptId attempt, ContactHash contact, Instant at) {
            this(attempt, AboutContact.phone(contact), AboutContact.email(contact), at);
        }
    }

    /** @param number the contact itself: a number in E.164, or an e-mail address */
    record AccountRegistered(
            AccountId account,
            @Nullable PhoneHash phone,
            @Nullable EmailHash email,
            AccountKind kind,
            Personal<String> number,
            Instant at)
            implements AccountEvent, AboutContact {

        public AccountRegistered(
                AccountId account, ContactHash contact, AccountKind kind, Personal<String> number, Instant at) {
            this(account, AboutContact.phone(contact), AboutContact.email(contact), kind, number, at);
        }
    }

    record SessionOpened(SessionId session, AccountId account, Instant at) implements AccountEvent {}

    /** The real name is known, and for a pupil the birth date. */
    record ProfileCompleted(
            AccountId account,
            Personal<PersonName> name,
            @Nullable Personal<LocalDate> birthDate,
            Instant at) implements AccountEvent {}

    /** Somebody younger than recommended has a profile. Source: ACC-23. */
    record MinimumAgeWarningRecorded(AccountId account, int minimumAge, Instant at) implements AccountEvent {}

    /** A school has found the birth date to be another; from now on this one counts. */
    record BirthDateCorrected(
            AccountId account, Personal<LocalDate> birthDate, AccountId by, String document, Instant at)
            implements AccountEvent {}

    record NameChangeRequested(AccountId account, NameChangeId request, Personal<PersonName> name, Instant at)
            implements AccountEvent {}

    /** A school has approved the wish; from now on this is the name. */
    record NameChanged(AccountId account, NameChangeId request, Personal<PersonName> name, Instant at)
            implements AccountEvent {}

    record NameChangeRejected(AccountId account, NameChangeId request, Instant at) implements AccountEvent {}

    /** @param picture digest of the picture itself, which is kept elsewhere */
    record PhotoSubmitted(AccountId account, PhotoId photo, Digest picture, Instant at) implements AccountEvent {}

    record PhotoApproved(AccountId account, PhotoId photo, Instant at) implements AccountEvent {}

    record PhotoRejected(AccountId account, PhotoId photo, Instant at) implements AccountEvent {}

    /** The account is the person whom an electronic journal knows by this subject. */
    record JournalIdentityLinked(AccountId account, JournalSubject subject, Instant at) implements AccountEvent {}

    /**
     * The account has this contact now, by a decision of support.
     *
     * @param number the contact itself: a number in E.164, or an e-mail address
     * @param kind of the account
     * @param reason in the words of support
     * @param ticket reference of the wish
     */
    record ContactRebound(
            AccountId account,
            @Nullable PhoneHash phone,
            @Nullable EmailHash email,
            AccountKind kind,
            Personal<String> number,
            OperatorId operator,
            Personal<String> reason,
            String ticket,
            Instant at)
            implements AccountEvent, AboutContact {

        public ContactRebound(
                AccountId account,
                ContactHash contact,
                AccountKind kind,
                Personal<String> number,
                OperatorId operator,
                Personal<String> reason,
                String ticket,
                Instant at) {
            this(
                    account,
                    AboutContact.phone(contact),
                    AboutContact.email(contact),
                    kind,
                    number,
                    operator,
                    reason,
                    ticket,
                    at);
        }
    }

    /** Nobody can use the contact until the hold ends: its account is closed. Source: D-05. */
    record ContactHeld(
            AccountId account,
            @Nullable PhoneHash phone,
            @Nullable EmailHash email,
            Instant until,
            Instant at) implements AccountEvent, AboutContact {

        public ContactHeld(AccountId account, ContactHash contact, Instant until, Instant at) {
            this(account, AboutContact.phone(contact), AboutContact.email(contact), until, at);
        }
    }

    /** The account does not have this contact any more; anybody may register with it. */
    record ContactReleased(
            AccountId account,
            @Nullable PhoneHash phone,
            @Nullable EmailHash email,
            Instant at) implements AccountEvent, AboutContact {

        public ContactReleased(AccountId account, ContactHash contact, Instant at) {
            this(account, AboutContact.phone(contact), AboutContact.email(contact), at);
        }
    }

    /** The person has left the platform. */
    record AccountClosed(AccountId account, Instant at) implements AccountEvent {}

    /** Everything personal of this account must be erased by then. */
    record ErasureRequested(AccountId account, Instant dueBy, Instant at) implements AccountEvent {}

    /** @param certificate number of the act of destruction. Source: specification RU-9 */
    record PersonalDataErased(AccountId account, String certificate, Instant at) implements AccountEvent {}

    /** @param digest SHA-256 of what was handed out, in hex */
    record SubjectDataExported(AccountId account, ExportScope scope, Digest digest, Instant at)
            implements AccountEvent {}

    /** Whoever registers with this number runs the platform. */
    record PlatformAdministratorNamed(PhoneHash phone, Instant at) implements AccountEvent {}

    record PlatformAdministratorAppointed(AccountId account, Instant at) implements AccountEvent {}
}

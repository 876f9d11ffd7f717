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

    /** Whoever registers with this number runs the platform. */
    record PlatformAdministratorNamed(PhoneHash phone, Instant at) implements AccountEvent {}

    record PlatformAdministratorAppointed(AccountId account, Instant at) implements AccountEvent {}
}

package org.homeroom.domain.accounts.facts;

import java.time.Instant;
import java.time.LocalDate;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to an account. */
public sealed interface AccountEvent extends Event {

    /** Somebody wants to register with this number and has yet to prove control of it. */
    record RegistrationStarted(AttemptId attempt, PhoneHash phone, AccountKind kind, Instant at)
            implements AccountEvent {}

    /** A code is on its way. Its digest is keyed and salted with the attempt. */
    record ConfirmationCodeIssued(
            AttemptId attempt, PhoneHash phone, CodePurpose purpose, Digest code, Instant expiresAt, Instant at)
            implements AccountEvent {}

    /** Somebody named a wrong code. */
    record CodeFailed(AttemptId attempt, PhoneHash phone, Instant at) implements AccountEvent {}

    /** The right code was named in time. */
    record ContactConfirmed(AttemptId attempt, PhoneHash phone, Instant at) implements AccountEvent {}

    record AccountRegistered(AccountId account, PhoneHash phone, AccountKind kind, Personal<String> number, Instant at)
            implements AccountEvent {}

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

    /** @param document the paper on which the correction rests */
    record BirthDateCorrected(
            AccountId account, Personal<LocalDate> birthDate, AccountId by, String document, Instant at)
            implements AccountEvent {}

    /** The person has left the platform. */
    record AccountClosed(AccountId account, Instant at) implements AccountEvent {}

    /** The key to everything personal of this account is destroyed. */
    record PersonalDataErased(AccountId account, String certificate, Instant at) implements AccountEvent {}
}

package org.homeroom.domain.accounts.facts;

import java.time.Instant;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.jspecify.annotations.Nullable;

/** What can happen to a session once it is open, and to what protects the sessions of an account. */
public sealed interface SessionEvent extends Event {

    /** The owner says on what device a session is. */
    record DeviceNamed(SessionId session, AccountId account, Personal<String> device, Instant at)
            implements SessionEvent {}

    /** Nothing can be asked in this session any more. */
    record SessionTerminated(SessionId session, AccountId account, Instant at) implements SessionEvent {}

    /**
     * A second factor is set up and not in force yet.
     *
     * @param secret that the owner's device and the service share, in base32; null where codes are sent
     */
    record SecondFactorOffered(
            FactorId factor,
            AccountId account,
            FactorKind kind,
            @Nullable Personal<String> secret,
            Instant at) implements SessionEvent {}

    /** From now on a sign-in needs this too, and so does every session that is open. */
    record SecondFactorEnabled(FactorId factor, AccountId account, Instant at) implements SessionEvent {}

    record SecondFactorDisabled(FactorId factor, AccountId account, Instant at) implements SessionEvent {}

    /** A code for the second factor is on its way. Its digest is keyed and salted with the attempt. */
    record SecondFactorCodeIssued(
            AttemptId attempt, AccountId account, FactorId factor, Digest code, Instant expiresAt, Instant at)
            implements SessionEvent {}

    /** Somebody named a wrong code for the second factor. */
    record SecondFactorFailed(AccountId account, FactorId factor, Instant at) implements SessionEvent {}

    /**
     * The right code was named. In the session that is given, nothing is in the way any more.
     *
     * @param session null where the code served to end the factor
     * @param codeOf from when the code was: it and all earlier ones are used up
     */
    record SecondFactorPassed(
            AccountId account, FactorId factor, @Nullable SessionId session, Instant codeOf, Instant at)
            implements SessionEvent {}

    /**
     * From now on another password opens sessions. The event says nothing of it: a digest of it is kept apart, under this id.
     *
     * @param session in which it was changed
     */
    record CredentialChanged(CredentialId credential, AccountId account, SessionId session, Instant at)
            implements SessionEvent {}

    /** Somebody named a wrong password, whether or not the number has an account. */
    record PasswordFailed(PhoneHash phone, Instant at) implements SessionEvent {}

    /** Whoever signs in to another service as this one signs in to this account. */
    record LoginIdentityLinked(LoginHash login, AccountId account, Instant at) implements SessionEvent {}

    record LoginIdentityUnlinked(LoginHash login, AccountId account, Instant at) implements SessionEvent {}
}

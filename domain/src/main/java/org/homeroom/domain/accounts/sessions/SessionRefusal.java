package org.homeroom.domain.accounts.sessions;

import org.homeroom.domain.kernel.Refusal;

/** Why a session is of no use, or what protects it cannot be had so. */
public enum SessionRefusal implements Refusal {
    /** The one who asks has no such session. */
    SESSION_NOT_FOUND(Kind.UNKNOWN),
    /** The session was ended; one has to sign in anew. Source: ACC-20. */
    SESSION_TERMINATED(Kind.UNAUTHENTICATED),
    /** The session is good for nothing but naming the second factor's code, or giving up. Source: ACC-22. */
    SECOND_FACTOR_REQUIRED(Kind.UNAUTHENTICATED),
    /** There is a second factor already; it must be disabled first. */
    SECOND_FACTOR_ALREADY_ENABLED(Kind.CONFLICT),
    /** No second factor is in force or being set up, or not that one. */
    SECOND_FACTOR_UNKNOWN(Kind.UNKNOWN),
    /** The password is too short, too long or easily guessed. Source: ACC-21. */
    CREDENTIAL_POLICY_VIOLATION(Kind.UNMET),
    /** That is not the password of this number, or the number has none, or no account. */
    CREDENTIAL_INVALID(Kind.UNMET),
    /** Too many wrong passwords for this number. A code by phone still signs in. */
    CREDENTIAL_TOO_MANY_ATTEMPTS(Kind.TOO_MANY),
    /** Somebody else signs in by this identity. Source: ACC-17. */
    LOGIN_IDENTITY_ALREADY_LINKED(Kind.CONFLICT),
    /** The login provider does not vouch for this identity, or nobody here signs in by it. Source: ACC-16. */
    LOGIN_IDENTITY_NOT_ACCEPTED(Kind.UNAUTHENTICATED),
    /** A name for a device has 1 to 60 characters. */
    DEVICE_NAME_INVALID(Kind.INVALID);

    private final Kind kind;

    SessionRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

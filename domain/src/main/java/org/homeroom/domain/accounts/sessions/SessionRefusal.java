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

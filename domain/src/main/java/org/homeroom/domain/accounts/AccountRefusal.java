package org.homeroom.domain.accounts;

import org.homeroom.domain.kernel.Refusal;

/** Why this context says no. */
public enum AccountRefusal implements Refusal {
    /** That is not a phone number. */
    PHONE_FORMAT_INVALID(Kind.INVALID),
    /** Somebody has this number already. One number, one account. Source: ACC-03, ACC-04. */
    PHONE_ALREADY_IN_USE(Kind.CONFLICT),
    /** That is not the code, or it was used. */
    CODE_INVALID(Kind.UNMET),
    /** The code was right for a time that is over. */
    CODE_EXPIRED(Kind.GONE),
    /** Too many wrong codes. A new code is needed. */
    CODE_TOO_MANY_ATTEMPTS(Kind.TOO_MANY),
    /** Too many codes for this number within an hour. */
    CODE_TOO_MANY_SENDS(Kind.TOO_MANY),
    /** A real family name and given name are needed. Source: ACC-19. */
    REAL_NAME_REQUIRED(Kind.UNMET),
    /** The name is known already; only the school can change it. Source: ACC-19. */
    NAME_CHANGE_NEEDS_APPROVAL(Kind.UNMET);

    private final Kind kind;

    AccountRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

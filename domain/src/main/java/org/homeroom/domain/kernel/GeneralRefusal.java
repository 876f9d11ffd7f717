package org.homeroom.domain.kernel;

/** Reasons that every context shares. */
public enum GeneralRefusal implements Refusal {
    /** The one who asks does not hold the right that this needs. */
    NOT_AUTHORISED(Kind.FORBIDDEN),
    /** There is no such thing, or none that the one who asks has any relation to. */
    NOT_FOUND(Kind.UNKNOWN),
    /** Others kept changing the same things while this was decided. Asking again is safe. */
    CONCURRENT_CHANGE(Kind.CONFLICT),
    /** Too often within a short time. Asking later is fine. */
    RATE_LIMITED(Kind.TOO_MANY);

    private final Kind kind;

    GeneralRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

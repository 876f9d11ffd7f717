package org.homeroom.application.audit;

import org.homeroom.domain.kernel.Refusal;

/** Why a question about the past is not answered. */
public enum AuditRefusal implements Refusal {
    /** There is no such question. */
    UNKNOWN_QUESTION(Kind.UNKNOWN),
    /** The school was not on record yet. */
    BEFORE_THE_RECORD(Kind.INVALID),
    /** Nobody knows what will be. */
    INSTANT_IN_THE_FUTURE(Kind.INVALID);

    private final Kind kind;

    AuditRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

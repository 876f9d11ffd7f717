package org.homeroom.domain.moderation.redaction;

import org.homeroom.domain.kernel.Refusal;

/** Why somebody's messages stay. */
public enum RedactionRefusal implements Refusal {
    /** Another redaction has this id. */
    REDACTION_ID_TAKEN(Kind.CONFLICT),
    /** One for the same person has been asked for, or is under way. */
    REDACTION_ALREADY_OPEN(Kind.CONFLICT),
    /** A second person has said something else about it already. */
    REDACTION_ALREADY_DECIDED(Kind.CONFLICT);

    private final Kind kind;

    RedactionRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

package org.homeroom.domain.moderation.rules;

import org.homeroom.domain.kernel.Refusal;

/** Why rules are not published, or not accepted. */
public enum RulesRefusal implements Refusal {
    /** Another version holds at present, or this one has another text. */
    RULES_OUTDATED(Kind.CONFLICT);

    private final Kind kind;

    RulesRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

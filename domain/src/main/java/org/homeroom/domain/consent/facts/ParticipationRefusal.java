package org.homeroom.domain.consent.facts;

import org.homeroom.domain.kernel.Refusal;

/** Why somebody may not take part. Source: specification §3.4. */
public enum ParticipationRefusal implements Refusal {
    /** No guardian agrees to this child taking part at present, nor the child alone where it is old enough. */
    GUARDIAN_CONSENT_REQUIRED(Kind.FORBIDDEN);

    private final Kind kind;

    ParticipationRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

package org.homeroom.domain.consent.facts;

import org.homeroom.domain.kernel.Refusal;

/** Why somebody may not take part. Source: specification §3.4. */
public enum ParticipationRefusal implements Refusal {
    /** No guardian agrees to this child taking part at present, nor the child alone where it is old enough. */
    GUARDIAN_CONSENT_REQUIRED(Kind.FORBIDDEN),
    /** Guardians disagree, and nobody has settled it yet. Source: RU-7. */
    GUARDIANS_DISAGREE(Kind.UNMET),
    /** The child, or a guardian, does not want to take part. Source: CON-03. */
    PARTICIPATION_DECLINED(Kind.FORBIDDEN),
    /** The account was closed, or the person's data are gone. */
    SUBJECT_ERASED(Kind.GONE);

    private final Kind kind;

    ParticipationRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

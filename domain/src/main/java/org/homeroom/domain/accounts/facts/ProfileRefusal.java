package org.homeroom.domain.accounts.facts;

import org.homeroom.domain.kernel.Refusal;

/** Why it is not enough what is known of a person. */
public enum ProfileRefusal implements Refusal {
    /** The real name is needed, and for a pupil the birth date as well. Source: ACC-27. */
    PROFILE_INCOMPLETE(Kind.UNMET);

    private final Kind kind;

    ProfileRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

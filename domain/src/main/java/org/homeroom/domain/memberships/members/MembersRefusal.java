package org.homeroom.domain.memberships.members;

import org.homeroom.domain.kernel.Refusal;

/** Why schools say no about their members. */
public enum MembersRefusal implements Refusal {
    /** A pupil has one home class in a year. Source: §5.3. */
    ALREADY_IN_A_CLASS(Kind.CONFLICT);

    private final Kind kind;

    MembersRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

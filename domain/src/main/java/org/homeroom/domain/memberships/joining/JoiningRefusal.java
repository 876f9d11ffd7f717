package org.homeroom.domain.memberships.joining;

import org.homeroom.domain.kernel.Refusal;

/** Why somebody does not become a member of a school. */
public enum JoiningRefusal implements Refusal {
    /** The person has asked for this already, and the school has yet to answer. Source: MEM-09. */
    REQUEST_ALREADY_OPEN(Kind.CONFLICT),
    /** The school has answered, or the person has taken the wish back. */
    REQUEST_ALREADY_DECIDED(Kind.CONFLICT),
    /** Nobody of this age, or with this account, has that role. Source: ACC-11. */
    ROLE_NOT_PLAUSIBLE(Kind.UNMET),
    /** Only a verified guardian of a pupil of the school is a parent there. Source: CON-10. */
    PARENT_WITHOUT_CHILD(Kind.UNMET),
    /** The account is not linked to the electronic journal, or the journal vouches for nobody. Source: MEM-11, CHT-22. */
    JOURNAL_NOT_LINKED(Kind.UNMET);

    private final Kind kind;

    JoiningRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

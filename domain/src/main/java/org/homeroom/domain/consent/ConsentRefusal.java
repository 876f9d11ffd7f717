package org.homeroom.domain.consent;

import org.homeroom.domain.kernel.Refusal;

/** Why this context says no. */
public enum ConsentRefusal implements Refusal {
    /** A guardian can only follow a child's token, and there is none like this. Source: ACC-10. */
    CHILD_MUST_REGISTER_FIRST(Kind.UNMET),
    /** Nobody is his or her own guardian. Source: CON-02. */
    SELF_CONSENT_FORBIDDEN(Kind.FORBIDDEN),
    /** The school does not know this adult as a guardian of this child. Source: CON-02. */
    NOT_A_GUARDIAN(Kind.FORBIDDEN),
    /** The child is old enough to agree in its own name. */
    CHILD_DECIDES_ALONE(Kind.CONFLICT),
    /** The child's token was good for a time that is over. */
    LINK_TOKEN_EXPIRED(Kind.GONE),
    /** Another guardian has used the child's token. */
    LINK_TOKEN_USED(Kind.GONE);

    private final Kind kind;

    ConsentRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

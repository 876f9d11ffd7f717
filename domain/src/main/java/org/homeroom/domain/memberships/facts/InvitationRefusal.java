package org.homeroom.domain.memberships.facts;

import org.homeroom.domain.kernel.Refusal;

/** Why an invitation does not serve. */
public enum InvitationRefusal implements Refusal {
    /** There is no such invitation, or not for this. */
    INVITATION_INVALID(Kind.UNMET),
    /** The invitation was good for a time that is over. */
    INVITATION_EXPIRED(Kind.GONE),
    /** The school has taken the invitation back. */
    INVITATION_REVOKED(Kind.GONE),
    /** Another account is bound to this person of the roster, or as many have come by it as may. */
    INVITATION_EXHAUSTED(Kind.GONE),
    /** The invitation is for a person of another kind: a pupil's for a pupil's account, a teacher's for an adult's. */
    INVITATION_SCOPE_MISMATCH(Kind.UNMET),
    /** Nobody may issue an invitation for so long, or for so many. */
    INVITATION_TERMS_INVALID(Kind.INVALID),
    /** Whoever issued it may not do so any more. Source: ACC-06. */
    INVITATION_ISSUER_NOT_AUTHORISED(Kind.UNMET);

    private final Kind kind;

    InvitationRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

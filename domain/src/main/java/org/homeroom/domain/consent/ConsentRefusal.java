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
    LINK_TOKEN_USED(Kind.GONE),
    /** The child, or its teacher, has taken the token back. */
    LINK_TOKEN_REVOKED(Kind.GONE),
    /** There is another token like this; a new one will do. */
    LINK_TOKEN_TAKEN(Kind.CONFLICT),
    /** So many tokens of this child wait for a guardian already. Source: F-06. */
    TOO_MANY_LINK_TOKENS(Kind.CONFLICT),
    /** So many people say to be guardians of this child already. */
    TOO_MANY_GUARDIANS(Kind.CONFLICT),
    /** This adult is linked to the child already. */
    ALREADY_A_GUARDIAN(Kind.CONFLICT),
    /** What was shown proves too little, or no document was named. Source: CON-06, ACC-28. */
    EVIDENCE_INSUFFICIENT(Kind.UNMET),
    /** The policy does not know guardians of this kind. */
    GUARDIAN_KIND_NOT_ACCEPTED(Kind.UNMET),
    /** Nobody has published what there is to agree to. Source: CON-05. */
    NOTICE_NOT_PUBLISHED(Kind.UNMET),
    /** There is a newer notice to agree to. */
    NOTICE_OUTDATED(Kind.CONFLICT),
    /** A policy holds from a day on that is later than those of all before it, and not over yet. */
    POLICY_DATES_OVERLAP(Kind.CONFLICT),
    /** These numbers do not make a policy. */
    POLICY_INCONSISTENT(Kind.INVALID),
    /** The day lies ahead, or before anything it could be about. */
    DAY_NOT_POSSIBLE(Kind.INVALID),
    /** The policy of this school does not provide for it. */
    NOT_PROVIDED_BY_POLICY(Kind.UNMET),
    /** Nobody disagrees, or it was settled another way. */
    DISPUTE_NOT_OPEN(Kind.CONFLICT),
    /** Who has agreed takes it back instead. */
    CONSENT_GIVEN(Kind.CONFLICT),
    /** The day has not come. */
    NOT_YET_DUE(Kind.UNMET),
    /** Whoever would receive it is not where the data of this school may go. Source: CON-08. */
    DATA_RESIDENCY_VIOLATION(Kind.FORBIDDEN);

    private final Kind kind;

    ConsentRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

package org.homeroom.domain.consent.facts;

/** How it is known that somebody is a guardian, or that it is the guardian who agrees. Source: CON-06, US-3. */
public enum VerificationMethod {
    /** An officer of the school compared the claim with the school's own records. */
    SCHOOL_RECORDS,
    /** The state's own sign-in. */
    STATE_ID,
    /** The roster of the school names the guardian. */
    ROSTER,
    COURT_DOCUMENT,
    SIGNED_FORM,
    PAYMENT_CARD,
    TOLL_FREE_CALL,
    VIDEO_CONFERENCE,
    GOVERNMENT_ID,
    EMAIL_PLUS,
    TEXT_PLUS,
    KNOWLEDGE_QUESTIONS,
    FACE_MATCH,
    /** A code sent to a mailbox, which a child may have made alone: it proves nothing about a guardian. Source: ACC-28. */
    EMAIL_CODE
}

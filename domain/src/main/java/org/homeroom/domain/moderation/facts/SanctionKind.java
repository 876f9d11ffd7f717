package org.homeroom.domain.moderation.facts;

/** What a measure takes away, from the mildest on. Source: specification §5.5, MOD-04. */
public enum SanctionKind {
    /** Nothing. The person is told. */
    WARNING,
    /** The right to post. Reading stays. */
    MUTE,
    /** Taking part in one chat. */
    CHAT_SUSPENSION,
    /** Taking part in any chat of the school. */
    SCHOOL_SUSPENSION,
    /** What the person has written. It is not to be read any more. */
    CONTENT_REDACTION,
    /** Talking alone with one other person. */
    CONTACT_BLOCK,
    /** Nothing here: others decide. */
    REFERRAL
}

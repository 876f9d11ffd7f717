package org.homeroom.domain.moderation.facts;

/** What may find something wrong by itself. Source: CHT-19. */
public enum Check {
    /** The same words over and over, in one chat or in many. */
    REPETITION,
    /** Many messages within a short time. */
    RATE,
    /** Addresses on the net that look like advertising. */
    LINKS,
    /** Words that look like advertising. */
    WORDS,
    /** Somebody else's check, behind the same port. */
    OUTSIDE
}

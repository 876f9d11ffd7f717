package org.homeroom.domain.moderation.facts;

/** What a second person says about a decision. */
public enum AppealVerdict {
    /** It stays as it is. */
    CONFIRMED,
    /** It does not hold, and neither do its measures. */
    OVERTURNED
}

package org.homeroom.domain.moderation.facts;

/** What a school says about a case. */
public enum Verdict {
    /** Nothing was wrong, or nothing that the school has to answer. */
    DISMISSED,
    /** A rule was broken. */
    UPHELD
}

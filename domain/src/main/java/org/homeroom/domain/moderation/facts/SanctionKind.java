package org.homeroom.domain.moderation.facts;

/** What a measure takes away. */
public enum SanctionKind {
    /** The right to post. Reading stays. */
    MUTE
}

package org.homeroom.domain.chats.facts;

/** How people are connected. Source: CAL-01, CAL-03. */
public enum CallKind {
    AUDIO,
    VIDEO,
    /** One speaks, all others watch. */
    BROADCAST
}

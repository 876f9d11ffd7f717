package org.homeroom.domain.chats.facts;

/** Why somebody who belongs to a chat may not take part for now. */
public enum SuspensionReason {
    CONSENT
}

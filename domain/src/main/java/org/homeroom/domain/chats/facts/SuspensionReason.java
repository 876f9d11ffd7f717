package org.homeroom.domain.chats.facts;

/** Why somebody who belongs to a chat may not take part for now. */
public enum SuspensionReason {
    CONSENT,
    /** The pupil has grown past the guardian's consent and not agreed alone. */
    AGE
}

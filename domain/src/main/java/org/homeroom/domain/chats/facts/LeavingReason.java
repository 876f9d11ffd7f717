package org.homeroom.domain.chats.facts;

/** Why somebody is not in a call any more. */
public enum LeavingReason {
    LEFT,
    /** The person may not take part in the chat any more. Source: P-03 */
    BARRED
}

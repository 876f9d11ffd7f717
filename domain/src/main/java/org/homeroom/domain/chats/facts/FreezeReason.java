package org.homeroom.domain.chats.facts;

/** Why nobody can write in a chat for now. */
public enum FreezeReason {
    /** Children are in it, and nobody of the staff. Source: F-03 */
    NO_SUPERVISOR
}

package org.homeroom.domain.chats.facts;

/** Who may begin something in a chat. Source: F-23. */
public enum PostingMode {
    EVERYBODY,
    /** The staff, and the chat's administrators. */
    STAFF,
    ADMINISTRATORS
}

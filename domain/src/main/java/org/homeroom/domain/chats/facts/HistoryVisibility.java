package org.homeroom.domain.chats.facts;

/** How far back somebody who comes to a chat can read. Source: specification §5.4.2. */
public enum HistoryVisibility {
    FROM_JOIN,
    FULL
}

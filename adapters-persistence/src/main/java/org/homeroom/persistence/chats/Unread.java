package org.homeroom.persistence.chats;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How many messages of others somebody has not read, by chat. */
record Unread(Map<UUID, Integer> byChat) {

    /** @param rows chat and number */
    static Unread of(List<Object[]> rows) {
        return new Unread(rows.stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).intValue())));
    }

    int in(UUID chat) {
        return byChat.getOrDefault(chat, 0);
    }
}

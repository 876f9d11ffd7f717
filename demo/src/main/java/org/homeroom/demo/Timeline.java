package org.homeroom.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** The messages of a chat as a reader finds them page by page: newest first. */
record Timeline(List<JsonNode> messages, int pages) {

    static Timeline of(HomeClass homeClass, Voice reader, int limit) throws InterruptedException {
        var messages = new ArrayList<JsonNode>();
        var first = homeClass.chat("/messages?limit=" + limit);
        var next = first;
        var pages = 0;
        while (!next.isEmpty()) {
            var path = next;
            var page = Eventually.ask(() -> reader.get(path), reply -> reply.status() != 503)
                    .must(200);
            page.body().path("messages").forEach(messages::add);
            pages++;
            var cursor = page.body().path("next").asText("");
            next = cursor.isEmpty() ? "" : first + "&cursor=" + cursor;
        }
        return new Timeline(List.copyOf(messages), pages);
    }

    List<UUID> ids() {
        return messages.stream()
                .map(message -> UUID.fromString(message.path("id").asText()))
                .toList();
    }

    boolean showsEachOnce() {
        return new HashSet<>(ids()).size() == messages.size();
    }
}

package org.homeroom.application.feed;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homeroom.domain.memberships.facts.ChatId;

/**
 * What somebody may read at present.
 *
 * @param chats each from which instant on
 * @param watched whose facts decide about it: the person's own, and those of the children whose guardian the person is
 * @param admitted whether the session still counts
 */
record Sight(Map<ChatId, Instant> chats, Set<UUID> watched, boolean admitted) {

    static final Sight NOTHING = new Sight(Map.of(), Set.of(), true);

    boolean shows(FeedItem item) {
        var from = chats.get(item.chat());
        return from != null && item.about(from);
    }
}

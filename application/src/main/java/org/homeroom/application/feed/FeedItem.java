package org.homeroom.application.feed;

import java.time.Instant;
import java.util.function.Function;
import org.homeroom.domain.memberships.facts.ChatId;
import org.jspecify.annotations.Nullable;

/** A change on its way to all whom it concerns. It is written down once, however many they are. */
public final class FeedItem {

    private final long position;
    private final ChatId chat;
    private final @Nullable Instant said;
    private final Change change;
    private volatile @Nullable String text;

    /**
     * @param position in the log; 0 for what is not in it
     * @param said when the message was posted that it is about; null where it is about none
     */
    FeedItem(long position, ChatId chat, @Nullable Instant said, Change change) {
        this.position = position;
        this.chat = chat;
        this.said = said;
        this.change = change;
    }

    /** What is not in the log. */
    static FeedItem unrecorded(Change change) {
        return new FeedItem(0, new ChatId(change.chat()), null, change);
    }

    public long position() {
        return position;
    }

    public Change change() {
        return change;
    }

    ChatId chat() {
        return chat;
    }

    boolean about(Instant from) {
        return said == null || !said.isBefore(from);
    }

    /** @param writing always the same; two readers at once may both use it */
    public String written(Function<Change, String> writing) {
        var known = text;
        if (known != null) return known;
        var now = writing.apply(change);
        text = now;
        return now;
    }
}

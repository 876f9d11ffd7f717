package org.homeroom.domain.chats.facts;

import org.jspecify.annotations.Nullable;

/**
 * What the administrators of a chat can change.
 *
 * @param hours null where one may write at any time
 * @param replies whether everybody may answer where only some may begin
 */
public record ChatSettings(
        PostingMode posting, @Nullable PostingHours hours, HistoryVisibility history, boolean replies) {

    private static final ChatSettings OPEN =
            new ChatSettings(PostingMode.EVERYBODY, null, HistoryVisibility.FROM_JOIN, true);
    private static final ChatSettings ONE_WAY =
            new ChatSettings(PostingMode.STAFF, null, HistoryVisibility.FULL, false);

    /** As long as nobody has changed anything. A channel can be read in full, and answers to it are off. Source: CHT-10 */
    public static ChatSettings of(ChatKind kind) {
        return kind == ChatKind.CHANNEL ? ONE_WAY : OPEN;
    }
}

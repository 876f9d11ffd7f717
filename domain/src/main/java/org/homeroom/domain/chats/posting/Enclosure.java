package org.homeroom.domain.chats.posting;

import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * What comes with the words of a message.
 *
 * @param replyTo the message of the same chat that it answers; null where it begins something
 * @param mentions who is spoken to by name; whoever is not in the chat is left out
 * @param sticker a picture in the place of words; null without one
 * @param urgent whether it is to reach people in their quiet hours; for the staff alone
 */
public record Enclosure(
        @Nullable MessageId replyTo,
        List<AccountId> mentions,
        List<FileId> files,
        @Nullable Sticker sticker,
        boolean urgent) {

    public static final Enclosure NONE = new Enclosure(null, List.of(), List.of(), null, false);

    public Enclosure {
        mentions = mentions.stream().distinct().toList();
        files = files.stream().distinct().toList();
    }

    /** Whether something stands there in the place of words. */
    boolean speaks() {
        return sticker != null || !files.isEmpty();
    }
}

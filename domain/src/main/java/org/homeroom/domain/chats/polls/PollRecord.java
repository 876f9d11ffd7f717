package org.homeroom.domain.chats.polls;

import java.time.Instant;
import org.homeroom.domain.chats.facts.MessageEvent.MessageDeletedByAuthor;
import org.homeroom.domain.chats.facts.MessageEvent.MessageRedacted;
import org.homeroom.domain.chats.facts.PollEvent.PollClosed;
import org.homeroom.domain.chats.facts.PollEvent.PollCreated;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * What the facts about one poll add up to, without the votes.
 *
 * @param created null when there is no such poll
 * @param over it was closed, or the message is gone
 */
record PollRecord(@Nullable PollCreated created, boolean over) {

    static final PollRecord NONE = new PollRecord(null, false);

    static Model<PollRecord> of(MessageId message, ChatId chat) {
        return Model.startingWith(NONE)
                .about(message, chat)
                .on(PollCreated.class, (s, e) -> new PollRecord(e, s.over))
                .on(PollClosed.class, (s, e) -> new PollRecord(s.created, true))
                .on(MessageDeletedByAuthor.class, (s, e) -> new PollRecord(s.created, true))
                .on(MessageRedacted.class, (s, e) -> new PollRecord(s.created, true));
    }

    boolean closed(Instant at) {
        return over || (created != null && created.closesAt() != null && !at.isBefore(created.closesAt()));
    }
}

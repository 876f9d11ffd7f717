package org.homeroom.domain.chats.polls;

import java.time.Instant;
import org.homeroom.domain.chats.facts.MessageEvent.MessageDeletedByAuthor;
import org.homeroom.domain.chats.facts.MessageEvent.MessageRedacted;
import org.homeroom.domain.chats.facts.Participation;
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
 * @param gone nobody is to read it any more
 */
record PollRecord(@Nullable PollCreated created, boolean over, boolean gone) {

    static final PollRecord NONE = new PollRecord(null, false, false);

    static Model<PollRecord> of(MessageId message, ChatId chat) {
        return Model.startingWith(NONE)
                .about(message, chat)
                .on(PollCreated.class, (s, e) -> new PollRecord(e, s.over, s.gone))
                .on(PollClosed.class, (s, e) -> new PollRecord(s.created, true, s.gone))
                .on(MessageDeletedByAuthor.class, (s, e) -> new PollRecord(s.created, true, true))
                .on(MessageRedacted.class, (s, e) -> new PollRecord(s.created, true, true));
    }

    /** Whether it was asked since this person reads along. */
    boolean seenBy(Participation participation, Instant at) {
        return created != null && !participation.readsFrom(at).isAfter(created.at());
    }

    boolean closed(Instant at) {
        return over || (created != null && created.closesAt() != null && !at.isBefore(created.closesAt()));
    }
}

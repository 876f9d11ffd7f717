package org.homeroom.application.chats;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.Notification;
import org.homeroom.domain.chats.facts.QuietHours;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;

/** Who hears of what, and when. */
public interface NoticeQueries {

    /** What the person has set. */
    CompletionStage<Optional<QuietHours>> quietHours(AccountId account);

    /**
     * When the person hears of the messages of others in the chats in which the person takes part, newest first.
     *
     * @param before position of a message: only older ones; {@link Long#MAX_VALUE} for the newest
     */
    CompletionStage<List<Planned>> plan(AccountId account, long before, int limit);

    record Planned(MessageId message, ChatId chat, Instant postedAt, Notification notification, long position) {}
}

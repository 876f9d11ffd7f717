package org.homeroom.domain.chats.facts;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/** What people have said about being notified. */
public sealed interface NoticeEvent extends Event {

    record QuietHoursSet(AccountId account, QuietHours hours, Instant at) implements NoticeEvent {}

    /** The person goes by what the school has set, if it has. */
    record QuietHoursCleared(AccountId account, Instant at) implements NoticeEvent {}

    /**
     * For everybody in the school who has said nothing of their own.
     *
     * @param hours null where there are none any more
     */
    record SchoolQuietHoursSet(SchoolId school, @Nullable QuietHours hours, OfficerId by, Instant at)
            implements NoticeEvent {}

    /** @param until null until the person says otherwise */
    record ChatMuted(
            ChatId chat, AccountId account, @Nullable Instant until, Instant at) implements NoticeEvent {}

    record ChatUnmuted(ChatId chat, AccountId account, Instant at) implements NoticeEvent {}
}

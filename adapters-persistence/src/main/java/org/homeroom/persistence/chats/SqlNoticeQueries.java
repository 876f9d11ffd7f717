package org.homeroom.persistence.chats;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.homeroom.application.chats.NoticeQueries;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.Mute;
import org.homeroom.domain.chats.facts.Notification;
import org.homeroom.domain.chats.facts.QuietHours;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.persistence.storage.VertxBridge;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SqlNoticeQueries implements NoticeQueries {

    private static final String PLAN = "select m, own, theirs, mute, urgent from ParticipantRow p"
            + " join MessageRow m on m.chat = p.chat and m.author <> p.account"
            + " join ChatRow c on c.chat = p.chat"
            + " left join QuietHoursRow own on own.owner = p.account"
            + " left join QuietHoursRow theirs on theirs.owner = c.school"
            + " left join ChatMuteRow mute on mute.chat = p.chat and mute.account = p.account"
            + " left join UrgentMessageRow urgent on urgent.message = m.message"
            + " where p.account = :account and p.condition = ACTIVE and m.position < :before"
            + " order by m.position desc";

    private final SessionFactory factory;
    private final VertxBridge bridge;

    SqlNoticeQueries(SessionFactory factory, VertxBridge bridge) {
        this.factory = factory;
        this.bridge = bridge;
    }

    @Override
    public CompletionStage<Optional<QuietHours>> quietHours(AccountId account) {
        return bridge.call(() -> factory.withSession(session -> session.find(QuietHoursRow.class, account.value())))
                .thenApply(row -> Optional.ofNullable(row).map(QuietHoursRow::hours));
    }

    @Override
    public CompletionStage<List<Planned>> plan(AccountId account, long before, int limit) {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(PLAN, Object[].class)
                        .setParameter("account", account.value())
                        .setParameter("before", before)
                        .setMaxResults(limit)
                        .getResultList()))
                .thenApply(rows -> rows.stream().map(SqlNoticeQueries::planned).toList());
    }

    private static Planned planned(@Nullable Object[] row) {
        var message = (MessageRow) requireNonNull(row[0]);
        var notification = Notification.of(
                message.postedAt, row[4] != null, hours(row[1]), hours(row[2]), mute((ChatMuteRow) row[3]));
        return new Planned(
                new MessageId(message.message),
                new ChatId(message.chat),
                message.postedAt,
                notification,
                message.position);
    }

    private static @Nullable QuietHours hours(@Nullable Object row) {
        return row instanceof QuietHoursRow set ? set.hours() : null;
    }

    private static Mute mute(@Nullable ChatMuteRow row) {
        return row == null ? Mute.OFF : new Mute(true, row.until);
    }
}

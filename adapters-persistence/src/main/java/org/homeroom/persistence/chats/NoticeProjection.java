package org.homeroom.persistence.chats;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.NoticeEvent.ChatMuted;
import org.homeroom.domain.chats.facts.NoticeEvent.ChatUnmuted;
import org.homeroom.domain.chats.facts.NoticeEvent.QuietHoursCleared;
import org.homeroom.domain.chats.facts.NoticeEvent.QuietHoursSet;
import org.homeroom.domain.chats.facts.NoticeEvent.SchoolQuietHoursSet;
import org.homeroom.domain.chats.facts.QuietHours;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.persistence.storage.Occurrence;
import org.homeroom.persistence.storage.Projection;
import org.homeroom.persistence.storage.Rows;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class NoticeProjection implements Projection {

    @Override
    public Uni<Void> apply(Occurrence occurrence, Session session) {
        return switch (occurrence.event()) {
            case QuietHoursSet e -> hours(session, e.account().value(), e.hours());
            case QuietHoursCleared e -> hours(session, e.account().value(), null);
            case SchoolQuietHoursSet e -> hours(session, e.school().value(), e.hours());
            case ChatMuted e -> muted(e, session);
            case ChatUnmuted e -> Rows.remove(session, ChatMuteRow.class, id(e.chat(), e.account()));
            case MessagePosted e
            when e.urgent() ->
                Rows.write(
                        session,
                        UrgentMessageRow.class,
                        e.message().value(),
                        UrgentMessageRow::new,
                        row -> row.message = e.message().value());
            default -> Rows.nothing();
        };
    }

    private static Uni<Void> hours(Session session, UUID owner, @Nullable QuietHours hours) {
        if (hours == null) return Rows.remove(session, QuietHoursRow.class, owner);
        return Rows.write(session, QuietHoursRow.class, owner, QuietHoursRow::new, row -> {
            row.owner = owner;
            row.take(hours);
        });
    }

    private static Uni<Void> muted(ChatMuted e, Session session) {
        var id = id(e.chat(), e.account());
        return Rows.write(session, ChatMuteRow.class, id, ChatMuteRow::new, row -> {
            row.id = id;
            row.chat = e.chat().value();
            row.account = e.account().value();
            row.until = e.until();
        });
    }

    private static String id(ChatId chat, AccountId account) {
        return chat.value() + "/" + account.value();
    }

    @Override
    public List<Class<?>> rows() {
        return List.of(QuietHoursRow.class, ChatMuteRow.class, UrgentMessageRow.class);
    }
}

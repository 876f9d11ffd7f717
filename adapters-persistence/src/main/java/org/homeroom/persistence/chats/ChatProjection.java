package org.homeroom.persistence.chats;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.domain.chats.facts.ChatEvent.ChatArchived;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatEvent.ChatFrozen;
import org.homeroom.domain.chats.facts.ChatEvent.ChatReopened;
import org.homeroom.domain.chats.facts.ChatEvent.ChatUnfrozen;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassRenamed;
import org.homeroom.persistence.storage.Occurrence;
import org.homeroom.persistence.storage.Projection;
import org.homeroom.persistence.storage.Rows;
import org.jspecify.annotations.Nullable;

/** Keeps the chats as lists show them. */
@ApplicationScoped
class ChatProjection implements Projection {

    @Override
    public Uni<Void> apply(Occurrence occurrence, Session session) {
        return switch (occurrence.event()) {
            case ClassCreated e ->
                Rows.write(session, ClassTitleRow.class, e.theClass().value(), ClassTitleRow::new, row -> {
                    row.theClass = e.theClass().value();
                    row.title = e.title();
                });
            case ClassRenamed e -> renamed(e, session);
            case ChatCreated e -> created(e, occurrence.id(), session);
            case ChatArchived e -> Rows.change(session, ChatRow.class, e.chat().value(), row -> row.archived = true);
            case ChatReopened e -> Rows.change(session, ChatRow.class, e.chat().value(), row -> row.archived = false);
            case ChatFrozen e -> Rows.change(session, ChatRow.class, e.chat().value(), row -> row.frozen = true);
            case ChatUnfrozen e -> Rows.change(session, ChatRow.class, e.chat().value(), row -> row.frozen = false);
            case MessagePosted e ->
                Rows.change(session, ChatRow.class, e.chat().value(), row -> {
                    row.lastPosition = occurrence.position();
                    row.lastMessageAt = e.at();
                });
            default -> Rows.nothing();
        };
    }

    private static Uni<Void> renamed(ClassRenamed e, Session session) {
        var classChat = ChatId.of(e.theClass()).value();
        return Rows.change(session, ClassTitleRow.class, e.theClass().value(), row -> row.title = e.title())
                .chain(() -> Rows.change(session, ChatRow.class, classChat, row -> row.title = e.title()));
    }

    private static Uni<Void> created(ChatCreated e, String event, Session session) {
        return titleOf(e.theClass(), session)
                .chain(title -> Rows.write(session, ChatRow.class, e.chat().value(), ChatRow::new, row -> {
                    row.chat = e.chat().value();
                    row.school = e.school().value();
                    row.kind = e.kind();
                    row.title = title;
                    row.titleEvent = e.title() == null ? null : event;
                }));
    }

    private static Uni<@Nullable String> titleOf(@Nullable ClassId theClass, Session session) {
        if (theClass == null) return Uni.createFrom().nullItem();
        return session.find(ClassTitleRow.class, theClass.value()).map(named -> named == null ? null : named.title);
    }

    @Override
    public List<Class<?>> rows() {
        return List.of(ClassTitleRow.class, ChatRow.class);
    }
}

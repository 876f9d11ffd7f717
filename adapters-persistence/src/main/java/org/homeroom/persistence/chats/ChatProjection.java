package org.homeroom.persistence.chats;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.application.chats.ChatQueries.Condition;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.AdmissionDeferred;
import org.homeroom.domain.chats.facts.ChatEvent.ChatArchived;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatEvent.ChatReopened;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipationResumed;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipationSuspended;
import org.homeroom.domain.chats.facts.ChatId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassRenamed;
import org.homeroom.persistence.storage.Occurrence;
import org.homeroom.persistence.storage.Projection;
import org.homeroom.persistence.storage.Rows;
import org.jspecify.annotations.Nullable;

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
            case ClassRenamed e ->
                Rows.change(session, ClassTitleRow.class, e.theClass().value(), row -> row.title = e.title())
                        .chain(() -> Rows.change(
                                session, ChatRow.class, ChatId.of(e.theClass()).value(), row -> row.title = e.title()));
            case ChatCreated e -> created(e, occurrence.id(), session);
            case ChatArchived e -> Rows.change(session, ChatRow.class, e.chat().value(), row -> row.archived = true);
            case ChatReopened e -> Rows.change(session, ChatRow.class, e.chat().value(), row -> row.archived = false);
            case ParticipantAdmitted e -> belongs(session, e.chat(), e.account(), e.role(), Condition.ACTIVE);
            case AdmissionDeferred e -> belongs(session, e.chat(), e.account(), e.role(), Condition.DEFERRED);
            case ParticipantLeft e -> gone(session, e.chat(), e.account());
            case ParticipationSuspended e -> now(session, e.chat(), e.account(), Condition.SUSPENDED);
            case ParticipationResumed e -> now(session, e.chat(), e.account(), Condition.ACTIVE);
            case MessagePosted e ->
                Rows.write(session, MessageRow.class, e.message().value(), MessageRow::new, row -> {
                    row.message = e.message().value();
                    row.chat = e.chat().value();
                    row.author = e.author().value();
                    row.authorRole = e.authorRole();
                    row.postedAt = e.at();
                    row.position = occurrence.position();
                    row.textEvent = occurrence.id();
                });
            default -> Rows.nothing();
        };
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

    private static Uni<Void> belongs(Session session, ChatId chat, AccountId account, Role role, Condition condition) {
        var id = id(chat, account);
        return Rows.write(session, ParticipantRow.class, id, ParticipantRow::new, row -> {
            row.id = id;
            row.chat = chat.value();
            row.account = account.value();
            row.role = role;
            row.condition = condition;
        });
    }

    private static Uni<Void> now(Session session, ChatId chat, AccountId account, Condition condition) {
        return Rows.change(session, ParticipantRow.class, id(chat, account), row -> row.condition = condition);
    }

    private static Uni<Void> gone(Session session, ChatId chat, AccountId account) {
        return session.find(ParticipantRow.class, id(chat, account))
                .chain(found -> found == null ? Rows.nothing() : session.remove(found));
    }

    private static String id(ChatId chat, AccountId account) {
        return chat.value() + "/" + account.value();
    }

    @Override
    public List<Class<?>> rows() {
        return List.of(ClassTitleRow.class, ChatRow.class, ParticipantRow.class, MessageRow.class);
    }
}

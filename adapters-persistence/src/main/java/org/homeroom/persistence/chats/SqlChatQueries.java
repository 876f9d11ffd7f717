package org.homeroom.persistence.chats;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.homeroom.application.chats.ChatQueries;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatId;
import org.homeroom.domain.chats.facts.MessageId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.persistence.storage.PersonalValues;
import org.homeroom.persistence.storage.VertxBridge;

@ApplicationScoped
class SqlChatQueries implements ChatQueries {

    private final SessionFactory factory;
    private final VertxBridge bridge;
    private final PersonalValues personal;

    SqlChatQueries(SessionFactory factory, VertxBridge bridge, PersonalValues personal) {
        this.factory = factory;
        this.bridge = bridge;
        this.personal = personal;
    }

    @Override
    public CompletionStage<List<Chat>> chatsOf(AccountId account) {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(
                                "select c, p from ParticipantRow p join ChatRow c on c.chat = p.chat"
                                        + " where p.account = :account order by c.title, c.chat",
                                Object[].class)
                        .setParameter("account", account.value())
                        .getResultList()))
                .thenApply(rows -> rows.stream()
                        .map(row -> chat((ChatRow) row[0], (ParticipantRow) row[1]))
                        .toList());
    }

    private static Chat chat(ChatRow chat, ParticipantRow participant) {
        return new Chat(
                new ChatId(chat.chat),
                new SchoolId(chat.school),
                chat.kind,
                chat.title,
                chat.archived,
                participant.condition);
    }

    @Override
    public CompletionStage<List<Participant>> participants(ChatId chat) {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(
                                "from ParticipantRow where chat = :chat order by role desc, account",
                                ParticipantRow.class)
                        .setParameter("chat", chat.value())
                        .getResultList()))
                .thenApply(rows -> rows.stream()
                        .map(row -> new Participant(new AccountId(row.account), row.role, row.condition))
                        .toList());
    }

    @Override
    public CompletionStage<List<Message>> messages(ChatId chat, long before, int limit) {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(
                                "from MessageRow where chat = :chat and position < :before order by position desc",
                                MessageRow.class)
                        .setParameter("chat", chat.value())
                        .setParameter("before", before)
                        .setMaxResults(limit)
                        .getResultList()))
                .thenCompose(this::withTexts);
    }

    private CompletionStage<List<Message>> withTexts(List<MessageRow> rows) {
        var events = rows.stream().map(row -> row.textEvent).toList();
        return personal.read(events, "text", String.class)
                .thenApply(texts -> rows.stream()
                        .map(row -> new Message(
                                new MessageId(row.message),
                                new AccountId(row.author),
                                row.authorRole,
                                texts.get(row.textEvent),
                                row.postedAt,
                                row.position))
                        .toList());
    }
}

package org.homeroom.persistence.chats;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.domain.accounts.facts.AccountEvent.PersonalDataErased;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.MessageEvent.MessageDeletedByAuthor;
import org.homeroom.domain.chats.facts.MessageEvent.MessageEdited;
import org.homeroom.domain.chats.facts.MessageEvent.MessageRedacted;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.persistence.storage.Occurrence;
import org.homeroom.persistence.storage.Projection;
import org.homeroom.persistence.storage.Rows;

/** Keeps by which words messages are found. What is removed or erased is found no more. Source: decision 0084. */
@ApplicationScoped
class WordsProjection implements Projection {

    private final Words words;

    WordsProjection(Words words) {
        this.words = words;
    }

    @Override
    public Uni<Void> apply(Occurrence occurrence, Session session) {
        return switch (occurrence.event()) {
            case MessagePosted e -> found(e.message(), e.chat(), e.author(), e.text(), session);
            case MessageEdited e -> found(e.message(), e.chat(), e.author(), e.text(), session);
            case MessageDeletedByAuthor e -> forgotten(e.message(), session);
            case MessageRedacted e -> forgotten(e.message(), session);
            case PersonalDataErased e ->
                session.createMutationQuery("delete from MessageWordsRow where author = :author")
                        .setParameter("author", e.account().value())
                        .executeUpdate()
                        .replaceWithVoid();
            default -> Rows.nothing();
        };
    }

    private Uni<Void> found(MessageId message, ChatId chat, AccountId author, Personal<String> text, Session session) {
        var said = text.orNull();
        if (said == null || said.isBlank()) return forgotten(message, session);
        return words.of(said, chat, session)
                .chain(hashes -> hashes.isEmpty()
                        ? forgotten(message, session)
                        : Rows.write(session, MessageWordsRow.class, message.value(), MessageWordsRow::new, row -> {
                            row.message = message.value();
                            row.author = author.value();
                            row.words = hashes.toArray(String[]::new);
                        }));
    }

    private static Uni<Void> forgotten(MessageId message, Session session) {
        return Rows.remove(session, MessageWordsRow.class, message.value());
    }

    @Override
    public List<Class<?>> rows() {
        return List.of(MessageWordsRow.class);
    }
}

package org.homeroom.persistence.chats;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.memberships.facts.ChatId;

/**
 * Turns a text into keyed hashes of the stems of its words. PostgreSQL stems Russian and, for Latin letters, English; it
 * is handed the text for one statement and keeps nothing of it.
 */
@ApplicationScoped
class Words {

    private static final String STEMS = "select lexeme from unnest(to_tsvector('russian', :text))";

    private final KeyedHashes hashes;

    Words(KeyedHashes hashes) {
        this.hashes = hashes;
    }

    Uni<List<String>> of(String text, ChatId chat, Session session) {
        return stems(text, session).map(stems -> hashed(stems, chat));
    }

    Uni<List<String>> stems(String text, Session session) {
        return session.createNativeQuery(STEMS, String.class)
                .setParameter("text", text)
                .getResultList();
    }

    List<String> hashed(List<String> stems, ChatId chat) {
        return stems.stream()
                .map(stem -> hashes.word(chat, stem))
                .distinct()
                .sorted()
                .toList();
    }
}

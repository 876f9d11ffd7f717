package org.homeroom.persistence.chats;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.FlushMode;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.memberships.facts.ChatId;

/**
 * Turns a text into keyed hashes of the stems of its words. PostgreSQL stems Russian and, for Latin letters, English; it
 * is handed the text for one statement and keeps nothing of it. It looks at no row, so that rows which wait to be written
 * go on waiting: looking through all of them before every message took a third of the service's time.
 */
@ApplicationScoped
class Words {

    /** No native query: of such a one Hibernate makes a new plan every time, and keeps them all. */
    private static final String STEMS = "select cast(function('readmodel.stems', :text) as String)";

    private final KeyedHashes hashes;

    Words(KeyedHashes hashes) {
        this.hashes = hashes;
    }

    Uni<List<String>> of(String text, ChatId chat, Session session) {
        return stems(text, session).map(stems -> hashed(stems, chat));
    }

    Uni<List<String>> stems(String text, Session session) {
        return session.createSelectionQuery(STEMS, String.class)
                .setFlushMode(FlushMode.MANUAL)
                .setParameter("text", text)
                .getSingleResult()
                .map(stems -> stems.isEmpty() ? List.of() : List.of(stems.split(" ")));
    }

    List<String> hashed(List<String> stems, ChatId chat) {
        return stems.stream()
                .map(stem -> hashes.word(chat, stem))
                .distinct()
                .sorted()
                .toList();
    }
}

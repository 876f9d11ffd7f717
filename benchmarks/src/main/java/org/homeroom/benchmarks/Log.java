package org.homeroom.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.Role;

/**
 * A log of known shape, written by the server itself: 100 events a chat, spread over the whole log, of ten authors and
 * ten types with ten events each.
 */
record Log(int events) {
    static final int BOUNDARY = 10;
    private static final int CHAT = 100;

    private static final String ROWS = """
            FROM generate_series(1, %1$d) position,
                 LATERAL (SELECT (position - 1) %% %2$d AS chat, (position - 1) / %2$d AS number) n,
                 LATERAL (SELECT chat * 10 + number %% 10 AS author) a
            """;
    private static final String EVENTS = """
            INSERT INTO eventstore.events (position, id, type, version, ts, payload, metadata, tags, personal)
            SELECT position, gen_random_uuid()::text, %s, '1', now() - interval '1 day', %s, %s,
                   'author=author-' || author || E'\\x1f' || 'chat=chat-' || chat, false
            """;
    private static final String TAGS = """
            INSERT INTO eventstore.event_tag (tag, type, position)
            SELECT eventstore.tag_key(tag), eventstore.type_key(type), position FROM eventstore.events, unnest(string_to_array(tags, E'\\x1f')) tag
            """;
    private static final String PEER = """
            INSERT INTO peer."AggregateEventEntry" ("globalIndex", "aggregateType", "aggregateIdentifier",
                   "aggregateSequenceNumber", "type", "version", "timestamp", "payload", "metadata", "identifier")
            SELECT position, 'author', 'author-' || author, number / 10, 'bench.Kind' || number / 10, '1',
                   to_char(now() - interval '1 day', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), %s, %s, gen_random_uuid()::text
            """;

    Log {
        if (events < CHAT) {
            throw new MalformedArgument("--events must be at least " + CHAT);
        }
    }

    /** Fills the event store with events that no codec of the homeroom knows. */
    void fill(Database database) throws SQLException {
        fill(database, "'bench.Kind' || number / 10", Events.payloadLiteral());
    }

    /** Fills the event store with posted messages, each of its own, whose texts have been erased. */
    void fillWithMessages(Database database) throws SQLException {
        UUID message = UUID.randomUUID();
        byte[] payload = Events.payload(new MessagePosted(
                new MessageId(message),
                new ChatId(UUID.randomUUID()),
                new AccountId(UUID.randomUUID()),
                Role.STUDENT,
                Personal.of(new MessageId(message), "Good morning"),
                Instant.now()));
        fill(
                database,
                "'chats.MessagePosted'",
                "convert_to(replace('%s', '%s', gen_random_uuid()::text), 'UTF8')"
                        .formatted(new String(payload, UTF_8), message));
    }

    private void fill(Database database, String type, String payload) throws SQLException {
        database.run(EVENTS.formatted(type, payload, Events.metadataLiteral()) + rows(), TAGS);
        database.settle();
    }

    /** Fills the table of the peer with the same events, an author being an aggregate. */
    void fillPeer(Database database) throws SQLException {
        database.run(
                PEER.formatted(Events.payloadLiteral(), Events.metadataLiteral()) + rows(),
                "SELECT setval('peer.\"aggregate-event-global-index-sequence\"', " + events + ")");
        database.settle();
    }

    private String rows() {
        return ROWS.formatted(events, chats());
    }

    private int chats() {
        return events / CHAT;
    }

    /** Ten events by their only author. */
    EventCriteria byTag() {
        return EventCriteria.havingTags(author(anyChat()));
    }

    /** Ten events of a type, among the hundred of a chat. */
    EventCriteria byTagAndType() {
        int type = ThreadLocalRandom.current().nextInt(CHAT / BOUNDARY);
        return EventCriteria.havingTags(chat(anyChat())).andBeingOneOfTypes(new QualifiedName("bench.Kind" + type));
    }

    /** Ten events of an author, among the hundred of a chat. */
    EventCriteria byTwoTags() {
        int chat = anyChat();
        return EventCriteria.havingTags(Set.of(chat(chat), author(chat)));
    }

    private int anyChat() {
        return ThreadLocalRandom.current().nextInt(chats());
    }

    private static Tag chat(int chat) {
        return Tag.of("chat", "chat-" + chat);
    }

    private static Tag author(int chat) {
        return Tag.of(
                "author", "author-" + (chat * 10 + ThreadLocalRandom.current().nextInt(10)));
    }
}

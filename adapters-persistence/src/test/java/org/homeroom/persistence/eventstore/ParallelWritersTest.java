package org.homeroom.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.persistence.eventstore.Engines.append;
import static org.homeroom.persistence.eventstore.Engines.event;
import static org.homeroom.persistence.eventstore.Engines.nothingNew;
import static org.homeroom.persistence.eventstore.Engines.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParallelWritersTest {
    private static final int WRITERS = 16;
    private static final int CAPACITY = 5;
    private static final int ROUNDS = 20;

    private final TestDatabase database = new TestDatabase();

    @Test
    void sixteen_writers_never_exceed_a_capacity() throws Exception {
        try (PostgresEventStorageEngine engine = Engines.engine(database);
                var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int round = 0; round < ROUNDS; round++) {
                String tag = "class:" + round;
                List<Future<?>> all = new ArrayList<>();
                for (int i = 0; i < WRITERS; i++) {
                    all.add(writers.submit(() -> join(engine, tag)));
                }
                for (Future<?> one : all) {
                    one.get();
                }
                assertThat(source(engine, inClass(tag)).events()).hasSize(CAPACITY);
            }
            assertThat(source(engine, EventCriteria.havingAnyTag()).marker()).isEqualTo((long) ROUNDS * CAPACITY);
        }
        database.connections.close();
    }

    private static void join(PostgresEventStorageEngine engine, String tag) {
        while (true) {
            Engines.Sourced before = source(engine, inClass(tag));
            if (before.events().size() >= CAPACITY) {
                return;
            }
            try {
                append(engine, nothingNew(inClass(tag), before.marker()), event("Joined", Map.of(), tag));
                return;
            } catch (CompletionException e) {
                assertThat(e).hasCauseInstanceOf(AppendEventsTransactionRejectedException.class);
            }
        }
    }

    private static EventCriteria inClass(String tag) {
        return EventCriteria.havingTags("class", tag.substring(tag.indexOf(':') + 1));
    }
}

package org.homeroom.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.homeroom.persistence.eventstore.Engines.append;
import static org.homeroom.persistence.eventstore.Engines.appendAsync;
import static org.homeroom.persistence.eventstore.Engines.event;
import static org.homeroom.persistence.eventstore.Engines.get;
import static org.homeroom.persistence.eventstore.Engines.nothingNew;
import static org.homeroom.persistence.eventstore.Engines.source;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LostAnswersTest {
    private static final Map<String, String> EMPTY = Map.of();
    private static final EventCriteria PHONE = EventCriteria.havingTags("phone", "1");
    private static final StoreTerms TERMS = StoreTerms.defaults()
            .with(new StoreTerms.Batching(500, 1 << 20, 1, 1_000, 1 << 20))
            .with(new StoreTerms.Patience(
                    Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(3)));

    private final TestDatabase database = new TestDatabase();
    private final Proxy proxy = proxy();
    private final EventStoreDatabase connections = database.connect(proxy.port(), TERMS);
    private final PostgresEventStorageEngine engine = new PostgresEventStorageEngine(
            connections, Engines.CODEC, new PersonalData(connections, TestDatabase.WRAPPING));

    @AfterEach
    void close() throws IOException {
        engine.close();
        connections.close();
        proxy.close();
        database.connections.close();
    }

    @Test
    void an_append_that_was_stored_is_answered_as_stored() {
        append(engine, event("Opened", EMPTY));
        proxy.cutOnNextAnswer();
        assertThat(append(engine, nothingNew(PHONE, 1), event("Registered", EMPTY, "phone:1")))
                .isEqualTo(2);
        assertThat(source(engine, EventCriteria.havingAnyTag()).types()).containsExactly("Opened", "Registered");
    }

    @Test
    void an_append_that_was_not_stored_is_tried_again() {
        append(engine, event("Opened", EMPTY));
        proxy.cutAll();
        assertThat(append(engine, nothingNew(PHONE, 1), event("Registered", EMPTY, "phone:1")))
                .isEqualTo(2);
        assertThat(source(engine, EventCriteria.havingAnyTag()).types()).containsExactly("Opened", "Registered");
    }

    @Test
    void a_real_conflict_stays_a_conflict() {
        append(engine, event("Registered", EMPTY, "phone:1"));
        proxy.cutOnNextAnswer();
        assertThatThrownBy(() -> append(engine, nothingNew(PHONE, 0), event("Registered", EMPTY, "phone:1")))
                .hasCauseInstanceOf(AppendEventsTransactionRejectedException.class);
    }

    @Test
    void a_silent_link_is_given_up_and_the_append_found() {
        append(engine, event("Opened", EMPTY));
        proxy.swallowAnswers();
        var answer = appendAsync(engine, nothingNew(PHONE, 1), List.of(event("Registered", EMPTY, "phone:1")));
        await().until(() -> database.count("SELECT count(*) FROM eventstore.events") == 2);
        proxy.heal();
        get(answer);
        assertThat(source(engine, EventCriteria.havingAnyTag()).types()).containsExactly("Opened", "Registered");
    }

    @Test
    void an_attempt_that_is_still_under_way_when_it_is_repeated_is_stored_once() throws SQLException {
        append(engine, event("Opened", EMPTY));
        CompletableFuture<ConsistencyMarker> answer;
        try (Connection holder = database.jdbc();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock("
                    + "'pg_namespace'::regclass::oid::int, 'eventstore'::regnamespace::oid::int)");
            answer = appendAsync(engine, nothingNew(PHONE, 1), List.of(event("Registered", EMPTY, "phone:1")));
            await().until(() -> waiting() == 1);
            proxy.cutAll();
            await().until(() -> waiting() == 2);
            holder.rollback();
        }
        assertThat(get(answer)).isNotNull();
        await().until(() -> waiting() == 0);
        assertThat(database.count("SELECT count(*) FROM eventstore.events")).isEqualTo(2);
        assertThat(append(engine, event("Opened", EMPTY))).isEqualTo(3);
    }

    @Test
    void time_is_bounded_when_nothing_comes_back_at_all() {
        append(engine, event("Opened", EMPTY));
        proxy.stall();
        long start = System.nanoTime();
        assertThatThrownBy(() -> append(engine, event("Opened", EMPTY)))
                .hasCauseInstanceOf(AppendOutcomeUnknownException.class)
                .hasRootCauseInstanceOf(TimeoutException.class);
        assertThatThrownBy(() -> source(engine, PHONE)).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        proxy.heal();
        await().untilAsserted(() -> append(engine, event("Opened", EMPTY)));
    }

    @Test
    void no_connection_leaks_however_often_a_link_dies() throws Exception {
        for (int round = 0; round < 5; round++) {
            List<CompletableFuture<ConsistencyMarker>> answers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                answers.add(appendAsync(engine, AppendCondition.none(), List.of(event("Opened", EMPTY))));
            }
            proxy.cutAll();
            for (var answer : answers) {
                get(answer);
            }
            get(engine.latestToken(null).exceptionally(failed -> null));
        }
        assertThat(database.count("SELECT count(*) FROM eventstore.events")).isEqualTo(100);
        // one for appends, one for notifications, at most eight in the pool
        await().untilAsserted(() -> assertThat(proxy.open()).isLessThanOrEqualTo(10));
        assertThat(source(engine, EventCriteria.havingAnyTag()).marker()).isEqualTo(100);
    }

    @Test
    void without_a_database_an_append_fails_at_once_and_clearly() throws IOException {
        proxy.close();
        long start = System.nanoTime();
        assertThatThrownBy(() -> append(engine, event("Opened", EMPTY))).hasRootCauseInstanceOf(IOException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    private long waiting() throws SQLException {
        return database.count("SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database"
                + " WHERE d.datname = current_database() AND locktype = 'advisory' AND NOT granted");
    }

    private Proxy proxy() {
        try {
            return new Proxy(TestDatabase.port());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

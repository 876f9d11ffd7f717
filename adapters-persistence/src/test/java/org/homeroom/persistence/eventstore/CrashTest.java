package org.homeroom.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.persistence.eventstore.Engines.append;
import static org.homeroom.persistence.eventstore.Engines.event;
import static org.homeroom.persistence.eventstore.Engines.nothingNew;
import static org.homeroom.persistence.eventstore.Engines.source;

import io.vertx.pgclient.PgConnectOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is killed under load; a ledger of what was acknowledged is compared with what is there afterwards. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrashTest {
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 5);
    private static final String SYNCHRONOUS_COMMIT = System.getProperty("crash.synchronous-commit", "on");
    private static final int WRITERS = 16;

    @TempDir
    private Path directory;

    private final int port = freePort();
    private final Map<String, Long> ledger = new ConcurrentHashMap<>();
    private EmbeddedPostgres postgres;
    private EventStoreDatabase connections;
    private PostgresEventStorageEngine engine;
    private volatile boolean stop;

    @BeforeEach
    void start() throws IOException {
        postgres = launch();
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .placeholders(Map.of("application-role", "postgres"))
                .load()
                .migrate();
        connections = EventStoreDatabase.open(
                TestDatabase.VERTX,
                new PgConnectOptions()
                        .setHost("localhost")
                        .setPort(port)
                        .setDatabase("postgres")
                        .setUser("postgres")
                        .setPassword("postgres"),
                4,
                StoreTerms.defaults()
                        .with(new StoreTerms.Patience(
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(20))));
        engine = new PostgresEventStorageEngine(
                connections, Engines.CODEC, new PersonalData(connections, TestDatabase.WRAPPING));
    }

    @AfterEach
    void end() throws IOException {
        engine.close();
        connections.close();
        postgres.close();
    }

    @Test
    void what_was_acknowledged_is_there_once_whatever_is_killed() throws Exception {
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                String tag = "writer:" + i;
                all.add(writers.submit(() -> {
                    write(tag);
                    return tag;
                }));
            }
            try {
                crashAgainAndAgain();
            } finally {
                stop = true;
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        compare();
    }

    private void crashAgainAndAgain() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            awaitMore(200);
            if (round % 2 == 0) {
                kill(appendingBackend());
            } else {
                killServer();
                postgres.close();
                postgres = launch();
            }
        }
        awaitMore(200);
    }

    /** Appends one event after another, each on condition that nobody else wrote under the tag. */
    private void write(String tag) throws InterruptedException {
        EventCriteria own = EventCriteria.havingTags("writer", tag.substring(tag.indexOf(':') + 1));
        long marker = 0;
        boolean sure = true;
        while (!stop) {
            try {
                if (!sure) {
                    marker = source(engine, own).marker();
                    sure = true;
                }
                String id = UUID.randomUUID().toString();
                marker = append(engine, nothingNew(own, marker), event(id, "Counted", Map.of(), tag));
                ledger.put(id, marker);
            } catch (CompletionException e) {
                assertThat(e.getCause()).isNotInstanceOf(AppendEventsTransactionRejectedException.class);
                assertThat(e.getCause()).isNotInstanceOf(DuplicateEventException.class);
                sure = false;
                Thread.sleep(20);
            }
        }
    }

    private void awaitMore(int appends) throws InterruptedException {
        int enough = ledger.size() + appends;
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (ledger.size() < enough) {
            assertThat(System.nanoTime()).as("appends go on in time").isLessThan(end);
            Thread.sleep(5);
        }
    }

    private void compare() throws SQLException {
        Map<String, Long> stored = new HashMap<>();
        long rows = 0;
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet events = statement.executeQuery("SELECT id, position FROM eventstore.events")) {
            while (events.next()) {
                stored.put(events.getString(1), events.getLong(2));
                rows++;
            }
        }
        long lost = ledger.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(stored.get(entry.getKey())))
                .count();
        assertThat(lost).as("lost of %d acknowledged", ledger.size()).isZero();
        assertThat(stored).hasSize((int) rows);
        assertThat(stored.values().stream().mapToLong(Long::longValue).max()).hasValue(rows);
        System.out.printf("%d rounds: %d acknowledged, %d stored, 0 lost%n", ROUNDS, ledger.size(), rows);
    }

    private long appendingBackend() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet pid = statement.executeQuery("SELECT pid FROM pg_stat_activity"
                        + " WHERE query LIKE '%eventstore.append%' AND pid <> pg_backend_pid() LIMIT 1")) {
            assertThat(pid.next()).isTrue();
            return pid.getLong(1);
        }
    }

    private void killServer() throws IOException, InterruptedException {
        long pid = Long.parseLong(Files.readAllLines(directory.resolve("postmaster.pid"))
                .getFirst()
                .strip());
        List<ProcessHandle> children =
                ProcessHandle.of(pid).orElseThrow().children().toList();
        kill(pid);
        children.forEach(ProcessHandle::destroyForcibly);
        while (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()
                || children.stream().anyMatch(ProcessHandle::isAlive)) {
            Thread.sleep(5);
        }
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private EmbeddedPostgres launch() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", SYNCHRONOUS_COMMIT)
                .setPGStartupWait(Duration.ofSeconds(30))
                .start();
    }

    private static int freePort() {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

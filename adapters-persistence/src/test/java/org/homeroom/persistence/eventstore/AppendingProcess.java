package org.homeroom.persistence.eventstore;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import java.util.Map;
import java.util.UUID;

/** A process that appends until it is killed, and says the id of each event that was acknowledged. */
final class AppendingProcess {
    private static final int WRITERS = 16;

    private AppendingProcess() {}

    /** @param args port, database, user and password */
    public static void main(String... args) throws InterruptedException {
        PgConnectOptions options = new PgConnectOptions()
                .setHost("localhost")
                .setPort(Integer.parseInt(args[0]))
                .setDatabase(args[1])
                .setUser(args[2])
                .setPassword(args[2]);
        EventStoreDatabase connections = EventStoreDatabase.open(Vertx.vertx(), options, 4);
        PostgresEventStorageEngine engine = new PostgresEventStorageEngine(
                connections, Engines.CODEC, new PersonalData(connections, KeyWrapping.of(KeyWrapping.newKeyset())));
        for (int i = 0; i < WRITERS; i++) {
            String tag = "writer:" + UUID.randomUUID();
            Thread.ofVirtual().start(() -> append(engine, tag));
        }
        Thread.currentThread().join();
    }

    private static void append(PostgresEventStorageEngine engine, String tag) {
        while (true) {
            String id = UUID.randomUUID().toString();
            Engines.append(engine, Engines.event(id, "Counted", Map.of(), tag));
            synchronized (AppendingProcess.class) {
                System.out.println(id);
                System.out.flush();
            }
        }
    }
}

package org.homeroom.persistence.eventstore;

import static org.homeroom.persistence.eventstore.Engines.event;
import static org.homeroom.persistence.eventstore.Engines.get;

import io.vertx.sqlclient.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;

/** A log in a database of its own, for tests of what stands beside the log. */
public final class LogOnDisk implements AutoCloseable {

    private final TestDatabase database = new TestDatabase();
    private final PersonalData personal = database.personalData();
    private final PostgresEventStorageEngine engine =
            new PostgresEventStorageEngine(database.connections, Engines.CODEC, personal);
    private int number;

    /** As the service's role. */
    public Pool pool() {
        return database.connections.pool();
    }

    /** Two of three events are of the school {@code ours}; every one holds a personal value of {@code account:ann}. */
    public void append(int events) {
        while (events > 0) {
            List<TaggedEventMessage<?>> some = new ArrayList<>();
            for (; events > 0 && some.size() < 100; events--) {
                number++;
                some.add(event(
                        "chats.Happened",
                        Map.of("who", "ann", "_name", "Anna", "number", Integer.toString(number)),
                        "account:ann",
                        number % 3 == 0 ? "school:theirs" : "school:ours"));
            }
            get(Engines.appendAsync(engine, AppendCondition.none(), some));
        }
    }

    public void eraseAnn() {
        get(personal.erase("account:ann"));
    }

    /** As a superuser. */
    public void run(String sql) {
        database.run(sql);
    }

    @Override
    public void close() {
        engine.close();
        database.connections.close();
    }
}

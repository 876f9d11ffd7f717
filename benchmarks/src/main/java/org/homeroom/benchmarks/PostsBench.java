package org.homeroom.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.HdrHistogram.Histogram;

/**
 * How many messages a second a service takes over HTTP, each of 64 teachers sending the next when the last is answered;
 * and whether a message costs more in a large chat that has been talked in for years.
 */
final class PostsBench implements Bench.Benchmark {
    private static final int CONNECTIONS = 64;
    private static final int WARM_UP = 10;
    private static final List<String> CASES = List.of("64", "growth");
    private static final String BODY = "{\"text\":\"" + StaffRoom.words() + "\"}";

    @Override
    public void run(Arguments arguments, Cluster cluster, PrintStream out) throws Exception {
        List<String> cases = arguments.cases(CASES);
        try (Database database = cluster.database();
                TalkedIn talked = TalkedIn.open(database, cases.contains("growth") ? arguments.events(1_000_000) : 1)) {
            Duration time = arguments.seconds(5);
            posts(talked, "large", CONNECTIONS, time.multipliedBy(WARM_UP));
            if (cases.contains("64")) {
                throughput(database, talked, arguments.rounds(3), time, out);
            }
            if (cases.contains("growth")) {
                growth(talked, arguments.rounds(5), out);
            }
        }
    }

    private static void throughput(Database database, TalkedIn talked, int rounds, Duration time, PrintStream out)
            throws Exception {
        database.run(
                "CREATE SCHEMA plain",
                "CREATE TABLE plain.event (position bigint GENERATED ALWAYS AS IDENTITY"
                        + " PRIMARY KEY, payload bytea NOT NULL, metadata bytea NOT NULL)");
        String insert = "INSERT INTO plain.event (payload, metadata) VALUES (" + Events.payloadLiteral() + ", "
                + Events.metadataLiteral() + ");\n";
        Optional<Pgbench> pgbench = Pgbench.find();
        Histogram nanos = Load.histogram();
        new Contest(
                        pgbench.<Contest.Measured>map(
                                        found -> () -> found.perSecond(database.server(), insert, CONNECTIONS, time))
                                .orElse(null),
                        () -> {
                            Load.Result result = posts(talked, "large", CONNECTIONS, time);
                            nanos.add(result.nanos());
                            talked.settle();
                            return result.perSecond();
                        },
                        null)
                .run(rounds, new Line("posts", "posts-64", "posts/s"))
                .latencies(nanos)
                .print(out);
    }

    private static void growth(TalkedIn talked, int rounds, PrintStream out) throws Exception {
        Samples ratios = new Samples();
        Histogram small = Load.histogram();
        Histogram large = Load.histogram();
        for (int round = 0; round < rounds; round++) {
            Histogram inSmall = posts(talked, "small", 1, Duration.ofSeconds(2)).nanos();
            Histogram inLarge = posts(talked, "large", 1, Duration.ofSeconds(2)).nanos();
            ratios.add(Line.millis(inLarge, 50) / Line.millis(inSmall, 50));
            small.add(inSmall);
            large.add(inLarge);
        }
        new Line("posts", "post-in-small", "ms").latencies(small).print(out);
        new Line("posts", "post-in-large", "ms").latencies(large).print(out);
        new Line("posts", "post-growth", "ratio").samples(ratios).print(out);
    }

    private static Load.Result posts(TalkedIn talked, String chat, int connections, Duration time) throws Exception {
        List<Wire> wires = new ArrayList<>();
        try {
            for (int number = 0; number < connections; number++) {
                wires.add(talked.connect(number));
            }
            String path = StaffRoom.path(chat) + "/";
            return Load.run(connections, time, number -> () -> wires.get(number).put(path + UUID.randomUUID(), BODY));
        } finally {
            for (Wire wire : wires) {
                wire.close();
            }
        }
    }
}

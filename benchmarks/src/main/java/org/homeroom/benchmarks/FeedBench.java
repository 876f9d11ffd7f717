package org.homeroom.benchmarks;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.HdrHistogram.Histogram;

/** How soon those who read the feed hear of a message, and what those cost who only wait. */
final class FeedBench implements Bench.Benchmark {
    private static final List<String> CASES = List.of("live", "idle");
    private static final String BODY = "{\"text\":\"" + StaffRoom.words() + "\"}";
    private static final int LIVE = 1_000;
    private static final int IDLE = 10_000;
    private static final int WARM_UP = 20;
    private static final int POSTS = 20;
    private static final long KIB_A_MB = 1024;

    @Override
    public void run(Arguments arguments, Cluster cluster, PrintStream out) throws Exception {
        List<String> cases = arguments.cases(CASES);
        if (cases.contains("live")) {
            try (Database database = cluster.database();
                    TalkedIn talked = TalkedIn.open(database, 1)) {
                live(talked, arguments.events(LIVE), arguments.rounds(5), out);
            }
        }
        if (cases.contains("idle")) {
            int readers = arguments.events(IDLE);
            try (Database database = cluster.database();
                    TalkedIn talked = TalkedIn.open(database, 1, readers)) {
                idle(talked, readers, out);
            }
        }
    }

    private static void live(TalkedIn talked, int number, int rounds, PrintStream out) throws Exception {
        try (Readers readers = readers(talked, number);
                Wire author = talked.connect(0)) {
            for (int post = 0; post < WARM_UP; post++) {
                heard(readers, author);
            }
            Samples p99 = new Samples();
            Histogram all = Load.histogram();
            for (int round = 0; round < rounds; round++) {
                Histogram nanos = Load.histogram();
                for (int post = 0; post < POSTS; post++) {
                    nanos.add(heard(readers, author));
                }
                p99.add(Line.millis(nanos, 99));
                all.add(nanos);
            }
            new Line("feed", "live-" + number, "ms")
                    .samples(p99)
                    .latencies(all)
                    .with("failures", (long) readers.lost())
                    .print(out);
        }
    }

    private static void idle(TalkedIn talked, int number, PrintStream out) throws Exception {
        long before = memory(talked);
        try (Readers readers = readers(talked, number);
                Wire author = talked.connect(0)) {
            Histogram nanos = heard(readers, author);
            new Line("feed", "idle-" + number, "MB of the service")
                    .with("before", before)
                    .with("median", memory(talked))
                    .latencies(nanos)
                    .with("failures", (long) readers.lost())
                    .print(out);
        }
    }

    private static Readers readers(TalkedIn talked, int number) throws Exception {
        return Readers.open(talked.service().port(), number, talked::token);
    }

    private static Histogram heard(Readers readers, Wire author) throws Exception {
        String message = UUID.randomUUID().toString();
        return readers.hear(message, () -> author.put(StaffRoom.path("large") + "/" + message, BODY));
    }

    /** What the process of the service takes of the machine. */
    private static long memory(TalkedIn talked) throws Exception {
        Path status = Path.of("/proc", Long.toString(talked.service().process().pid()), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB_A_MB)
                .findFirst()
                .orElseThrow();
    }
}

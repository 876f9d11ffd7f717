package org.homeroom.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;

/**
 * All that somebody has written in years is taken out of sight in the background, while others go on posting at a steady
 * pace: how long they wait then, and how long they wait when nothing is taken away, in the same run before and after it.
 */
final class RedactionBench implements Bench.Benchmark {
    private static final int MESSAGES = 100_000;
    private static final int A_SECOND = 50;
    private static final int CONNECTIONS = 32;
    private static final int HACKED = 0;
    private static final int ADMINISTRATOR = 1;
    private static final int DIRECTOR = 2;
    private static final int FIRST_AUTHOR = 3;
    private static final int AUTHORS = StaffRoom.OF_THE_SMALL - FIRST_AUTHOR;
    private static final int DONE = 204;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String BODY = "{\"text\":\"" + StaffRoom.words() + "\"}";
    private static final String GONE = "SELECT count(*) FROM readmodel.message WHERE removed IS NOT NULL AND chat = '"
            + StaffRoom.idOf("large") + "'";

    @Override
    public void run(Arguments arguments, Cluster cluster, PrintStream out) throws Exception {
        int messages = arguments.events(MESSAGES);
        Duration window = arguments.seconds(10);
        int rounds = arguments.rounds(3);
        try (Database database = cluster.database();
                TalkedIn talked = TalkedIn.byOne(database, HACKED, messages)) {
            database.settle();
            posts(talked, window);
            Samples ratios = new Samples();
            Histogram without = Load.histogram();
            Histogram during = Load.histogram();
            List<Histogram> before = windows(talked, window, rounds);
            before.forEach(without::add);
            agree(talked);
            long begin = System.nanoTime();
            await(() -> gone(talked) > 0, PAUSE);
            while (gone(talked) < messages) {
                during.add(posts(talked, window));
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            windows(talked, window, rounds).forEach(without::add);
            ratios.add(Line.millis(during, 99) / Line.millis(without, 99));
            new Line("redaction", "posts-without", "ms").latencies(without).print(out);
            new Line("redaction", "posts-during", "ms").latencies(during).print(out);
            new Line("redaction", "posts-p99", "ratio").samples(ratios).print(out);
            new Line("redaction", "redact-" + messages, "messages/s")
                    .with("median", messages / seconds)
                    .with("seconds", seconds)
                    .with("progress", progress(talked))
                    .print(out);
        }
    }

    private static List<Histogram> windows(TalkedIn talked, Duration window, int rounds) throws Exception {
        List<Histogram> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            all.add(posts(talked, window));
        }
        return all;
    }

    /** One asks for it, and the other agrees. */
    private static void agree(TalkedIn talked) throws Exception {
        String path = StaffRoom.ofSchool("/redactions/" + UUID.randomUUID());
        try (Wire administrator = talked.connect(ADMINISTRATOR);
                Wire director = talked.connect(DIRECTOR)) {
            administrator.put(path, "{\"account\":\"" + StaffRoom.accountOf(HACKED) + "\",\"reason\":\"SPAM\"}", DONE);
            director.put(path + "/approval", "", DONE);
        }
    }

    private static long gone(TalkedIn talked) throws Exception {
        return talked.service().number(GONE);
    }

    /** How often it said how far it had come. */
    private static long progress(TalkedIn talked) throws Exception {
        return talked.service()
                .number("SELECT count(*) FROM eventstore.events WHERE type = 'moderation.BulkRedactionProgressed'");
    }

    private static void await(Callable<Boolean> condition, Duration pause) throws Exception {
        while (!condition.call()) {
            Thread.sleep(pause);
        }
    }

    private static Histogram posts(TalkedIn talked, Duration window) throws Exception {
        BlockingQueue<Wire> wires = new ArrayBlockingQueue<>(CONNECTIONS);
        try {
            for (int number = 0; number < CONNECTIONS; number++) {
                wires.add(talked.connect(FIRST_AUTHOR + number % AUTHORS));
            }
            String path = StaffRoom.path("small") + "/";
            Callable<Boolean> post = () -> {
                Wire wire = wires.take();
                wire.put(path + UUID.randomUUID(), BODY);
                return wires.add(wire);
            };
            List<Callable<Boolean>> works = new ArrayList<>();
            for (long number = 0; number < A_SECOND * window.toMillis() / 1000; number++) {
                works.add(post);
            }
            return new Pace(A_SECOND).of(works);
        } finally {
            for (Wire wire : wires) {
                wire.close();
            }
        }
    }
}

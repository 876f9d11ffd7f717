package org.homeroom.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/** How long a page of 50 messages takes in a chat of many: the newest, and pages further back. */
final class TimelineBench implements Bench.Benchmark {
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final int FURTHEST = 20;

    @Override
    public void run(Arguments arguments, Cluster cluster, PrintStream out) throws Exception {
        try (Database database = cluster.database();
                TalkedIn talked = TalkedIn.open(database, arguments.events(1_000_000))) {
            Duration time = arguments.seconds(5);
            pages(talked, time);
            Samples p99 = new Samples();
            Histogram all = Load.histogram();
            for (int round = 0; round < arguments.rounds(5); round++) {
                Histogram nanos = pages(talked, time);
                p99.add(Line.millis(nanos, 99));
                all.add(nanos);
            }
            new Line("timeline", "page-of-50", "ms").samples(p99).latencies(all).print(out);
        }
    }

    /** One reader, who pages back for a while and begins anew. */
    private static Histogram pages(TalkedIn talked, Duration time) throws Exception {
        String path = StaffRoom.path("large") + "?limit=50";
        try (Wire wire = talked.connect(0)) {
            String[] next = {path};
            return Load.run(1, time, reader -> () -> {
                        Matcher more = NEXT.matcher(
                                new String(wire.get(next[0], ""), java.nio.charset.StandardCharsets.UTF_8));
                        boolean goOn =
                                more.find() && ThreadLocalRandom.current().nextInt(FURTHEST) > 0;
                        next[0] = goOn ? path + "&cursor=" + more.group(1) : path;
                    })
                    .nanos();
        }
    }
}

package org.homeroom.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** How long after its acknowledgement an append reaches a reader on another node, and whether any is skipped. */
final class TailBench implements Bench.Benchmark {
    private static final int APPENDS_A_SECOND = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    public void run(Arguments arguments, Cluster cluster, PrintStream out) throws Exception {
        int rounds = arguments.rounds(3);
        int appends = Math.toIntExact(
                Math.ceilDiv(APPENDS_A_SECOND * arguments.seconds(10).toMillis(), 1000));
        Samples medians = new Samples();
        Histogram all = Load.histogram();
        long skipped = 0;
        try (Database database = cluster.database();
                Node writer = Node.on(database.server());
                Node reader = Node.on(database.server())) {
            round(writer, reader, Math.min(appends, APPENDS_A_SECOND));
            for (int round = 0; round < rounds; round++) {
                Deliveries deliveries = round(writer, reader, appends);
                Histogram nanos = deliveries.nanos();
                medians.add(Line.millis(nanos, 50));
                all.add(nanos);
                skipped += deliveries.missing();
            }
        }
        new Line("tail", "tail-" + APPENDS_A_SECOND, "ms")
                .samples(medians)
                .latencies(all)
                .with("skipped", skipped)
                .print(out);
    }

    private static Deliveries round(Node writer, Node reader, int appends) throws Exception {
        try (Deliveries deliveries = Deliveries.from(reader.engine(), appends)) {
            long begin = System.nanoTime();
            for (int i = 0; i < appends; i++) {
                long due = begin + i * (1_000_000_000L / APPENDS_A_SECOND);
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                deliveries.append(writer.engine());
            }
            deliveries.await(PATIENCE);
            return deliveries;
        }
    }
}

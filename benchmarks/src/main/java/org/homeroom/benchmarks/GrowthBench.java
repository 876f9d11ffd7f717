package org.homeroom.benchmarks;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Whether appending and sourcing get slower as the log grows: a hundred times as many events, side by side. */
final class GrowthBench implements Bench.Benchmark {
    private static final int STEP = 10;

    /** A log of one size and what was measured on it. */
    private record Size(Log log, Database database, Node node, Measured append, Measured source)
            implements AutoCloseable {
        static Size of(Cluster cluster, int events) throws SQLException {
            Log log = new Log(events);
            Database database = cluster.database();
            log.fill(database);
            return new Size(log, database, Node.on(database.server()), new Measured(), new Measured());
        }

        void measure(Duration time) throws Exception {
            append.take(Load.run(1, time, number -> ConditionalAppend.withTwoTags(node.engine(), 1, number)));
            source.take(Load.run(1, time, number -> new Sourcing(node.engine(), log::byTag)));
        }

        @Override
        public void close() throws SQLException {
            node.close();
            database.close();
        }
    }

    /** The p50 of each round, in the order of rounds, and all latencies. */
    private record Measured(List<Double> p50, Histogram nanos) {
        Measured() {
            this(new ArrayList<>(), Load.histogram());
        }

        void take(Load.Result result) {
            p50.add(Line.millis(result.nanos(), 50));
            nanos.add(result.nanos());
        }

        Line line(String name) {
            Samples samples = new Samples();
            p50.forEach(samples::add);
            return new Line("growth", name, "ms").samples(samples).latencies(nanos);
        }

        Line ratioTo(Measured first, String name) {
            Samples ratios = new Samples();
            for (int round = 0; round < p50.size(); round++) {
                ratios.add(p50.get(round) / first.p50.get(round));
            }
            return new Line("growth", name, "ratio").samples(ratios);
        }
    }

    @Override
    public void run(Arguments arguments, Cluster cluster, PrintStream out) throws Exception {
        int events = arguments.events(1_000_000);
        Duration time = arguments.seconds(2);
        try (Size small = Size.of(cluster, events / STEP / STEP);
                Size middle = Size.of(cluster, events / STEP);
                Size large = Size.of(cluster, events)) {
            List<Size> sizes = List.of(small, middle, large);
            try (Node warm = Node.on(small.database().server())) {
                new Size(small.log(), small.database(), warm, new Measured(), new Measured()).measure(time);
            }
            for (int round = 0; round < arguments.rounds(3); round++) {
                for (Size size : sizes) {
                    size.measure(time);
                }
            }
            for (Size size : sizes) {
                size.append().line("append-at-" + size.log().events()).print(out);
                size.source().line("source-at-" + size.log().events()).print(out);
            }
            large.append().ratioTo(small.append(), "append-growth").print(out);
            large.source().ratioTo(small.source(), "source-growth").print(out);
        }
    }
}

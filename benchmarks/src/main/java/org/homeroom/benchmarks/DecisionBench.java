package org.homeroom.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.HdrHistogram.Histogram;
import org.homeroom.application.axon.HomeroomAssembly;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.persistence.storage.HomeroomCodec;

/** Whether a decision about one pupil takes longer in a larger school: boundary read, state folded, rule applied. */
final class DecisionBench implements Bench.Benchmark {
    private static final Map<String, Function<Crowd, Command<?>>> DECISIONS = new LinkedHashMap<>();

    static {
        DECISIONS.put("consent", Crowd::consent);
        DECISIONS.put("office", Crowd::correction);
        DECISIONS.put("exclusion", Crowd::exclusion);
    }

    /** A school of one size, and what was measured there. */
    private record Size(Crowd crowd, Database database, Node node, HomeroomAssembly homeroom) implements AutoCloseable {
        static Size of(Cluster cluster, int children) throws Exception {
            Crowd crowd = new Crowd(children);
            Database database = cluster.database();
            Node node = Node.on(database.server(), new HomeroomCodec());
            crowd.fill(node.engine());
            database.settle();
            return new Size(crowd, database, node, node.homeroom());
        }

        Histogram measure(Function<Crowd, Command<?>> decision, Duration time) throws Exception {
            return Load.run(1, time, reader -> () -> {
                        Outcome outcome = homeroom.homeroom()
                                .consider(decision.apply(crowd))
                                .toCompletableFuture()
                                .get();
                        if (!(outcome instanceof Outcome.Accepted)) {
                            throw new IllegalStateException("it was not decided as it should be: " + outcome);
                        }
                    })
                    .nanos();
        }

        @Override
        public void close() throws Exception {
            homeroom.close();
            node.close();
            database.close();
        }
    }

    @Override
    public void run(Arguments arguments, Cluster cluster, PrintStream out) throws Exception {
        List<String> cases = arguments.cases(List.copyOf(DECISIONS.keySet()));
        int most = arguments.events(100_000);
        Duration time = arguments.seconds(2);
        try (Size small = Size.of(cluster, Math.max(1, most / 100));
                Size large = Size.of(cluster, most)) {
            for (String name : cases) {
                Function<Crowd, Command<?>> decision = Objects.requireNonNull(DECISIONS.get(name));
                small.measure(decision, time);
                large.measure(decision, time);
                compare(name, arguments.rounds(3), List.of(small, large), decision, time, out);
            }
        }
    }

    private static void compare(
            String name,
            int rounds,
            List<Size> sizes,
            Function<Crowd, Command<?>> decision,
            Duration time,
            PrintStream out)
            throws Exception {
        List<Samples> p50 = List.of(new Samples(), new Samples());
        List<Histogram> nanos = List.of(Load.histogram(), Load.histogram());
        Samples ratios = new Samples();
        for (int round = 0; round < rounds; round++) {
            List<Double> now = new ArrayList<>();
            for (int size = 0; size < sizes.size(); size++) {
                Histogram measured = sizes.get(size).measure(decision, time);
                now.add(Line.millis(measured, 50));
                p50.get(size).add(now.getLast());
                nanos.get(size).add(measured);
            }
            ratios.add(now.getLast() / now.getFirst());
        }
        for (int size = 0; size < sizes.size(); size++) {
            new Line("decision", name + "-at-" + sizes.get(size).crowd().children(), "ms")
                    .samples(p50.get(size))
                    .latencies(nanos.get(size))
                    .print(out);
        }
        new Line("decision", name + "-growth", "ratio").samples(ratios).print(out);
    }
}

package org.homeroom.benchmarks;

import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import org.homeroom.persistence.evidence.Attestors;
import org.homeroom.persistence.evidence.EvidenceKeeper;
import org.homeroom.persistence.evidence.SqlSignedLog;

/**
 * What it costs those who append that the log is signed at the same time, round by round beside a log that is not; and how
 * long an event waits until a signed checkpoint covers it. Appends come at a steady pace, and as fast as they can.
 */
final class SignedBench implements Bench.Benchmark {
    private static final int A_SECOND = 500;
    private static final int APPENDERS = 32;
    private static final Duration LOOK = Duration.ofMillis(2);
    private static final Duration SIGNED_EVERY = Duration.ofSeconds(1);
    private static final List<String> CASES = List.of("steady", "rush");

    /** What was measured in a window of so long. */
    private interface Window {
        Histogram of(Node node, Duration time) throws Exception;
    }

    @Override
    public void run(Arguments arguments, Cluster cluster, PrintStream out) throws Exception {
        Duration time = arguments.seconds(5);
        int rounds = arguments.rounds(5);
        Path folder = Files.createTempDirectory("homeroom-signed-");
        try (Database database = cluster.database();
                Node node = Node.on(database.server())) {
            rush(node, time);
            for (String name : arguments.cases(CASES)) {
                compare(
                                name,
                                name.equals("steady") ? SignedBench::steady : SignedBench::rush,
                                node,
                                folder,
                                time,
                                rounds)
                        .forEach(line -> line.print(out));
            }
            lag(node, folder, time).print(out);
        } finally {
            delete(folder);
        }
    }

    private static List<Line> compare(String name, Window window, Node node, Path folder, Duration time, int rounds)
            throws Exception {
        Samples ratios = new Samples();
        Histogram unsigned = Load.histogram();
        Histogram signed = Load.histogram();
        for (int round = 0; round < rounds; round++) {
            Histogram without = window.of(node, time);
            Histogram with = signed(node, folder, log -> window.of(node, time));
            ratios.add(with.getMean() / without.getMean());
            unsigned.add(without);
            signed.add(with);
        }
        return List.of(
                new Line("signed", name + "-unsigned", "ms").latencies(unsigned),
                new Line("signed", name + "-signed", "ms").latencies(signed),
                new Line("signed", name, "ratio").samples(ratios));
    }

    private static Histogram steady(Node node, Duration time) throws Exception {
        List<Callable<Void>> works = new ArrayList<>();
        for (long number = 0; number < A_SECOND * time.toMillis() / 1000; number++) {
            ConditionalAppend one = ConditionalAppend.withTwoTags(node.engine(), 1, (int) number);
            works.add(() -> {
                one.once();
                return null;
            });
        }
        return new Pace(A_SECOND).of(works);
    }

    private static Histogram rush(Node node, Duration time) throws Exception {
        return Load.run(APPENDERS, time, number -> ConditionalAppend.withTwoTags(node.engine(), 1, number))
                .nanos();
    }

    /** From the acknowledgement until a checkpoint covers it. */
    private static Line lag(Node node, Path folder, Duration time) throws Exception {
        Histogram nanos = signed(node, folder, log -> {
            Histogram waited = Load.histogram();
            ConditionalAppend one = ConditionalAppend.withTwoTags(node.engine(), 1, 1);
            long end = System.nanoTime() + time.toNanos();
            for (long size = log.state().size() + 1; System.nanoTime() < end; size++) {
                one.once();
                long stored = System.nanoTime();
                covers(log, size);
                waited.recordValue(System.nanoTime() - stored);
            }
            return waited;
        });
        return new Line("signed", "lag", "ms").latencies(nanos).with("max", nanos.getMaxValue() / 1e6);
    }

    private interface Measured {
        Histogram of(SqlSignedLog log) throws Exception;
    }

    /** Begins when all that is there already has been signed. */
    private static Histogram signed(Node node, Path folder, Measured measured) throws Exception {
        long head = node.engine().latestToken(null).get().position().orElse(0);
        Pool pool = node.connections().pool();
        try (EvidenceKeeper keeper =
                        EvidenceKeeper.start(pool, folder, Optional.empty(), Optional.empty(), SIGNED_EVERY);
                Attestors nobody = Attestors.start(pool, Attestors.Terms.NOBODY)) {
            SqlSignedLog log = new SqlSignedLog(keeper, nobody);
            covers(log, head);
            return measured.of(log);
        }
    }

    private static void covers(SqlSignedLog log, long size) throws InterruptedException {
        while (log.state().size() < size) {
            if (log.state().alarm() != null) {
                throw new IllegalStateException(
                        "Nothing is signed: " + log.state().alarm());
            }
            Thread.sleep(LOOK);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}

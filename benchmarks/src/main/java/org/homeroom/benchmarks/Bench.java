package org.homeroom.benchmarks;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The command {@code bench}: runs one benchmark and prints what it measured, a JSON object a line. */
public final class Bench {
    private static final int MALFORMED = 2;
    private static final Map<String, Benchmark> BENCHMARKS = new LinkedHashMap<>();

    static {
        BENCHMARKS.put("append", new AppendBench());
        BENCHMARKS.put("source", new SourceBench());
        BENCHMARKS.put("growth", new GrowthBench());
        BENCHMARKS.put("replay", new ReplayBench());
        BENCHMARKS.put("tail", new TailBench());
        BENCHMARKS.put("stress", new StressBench());
        BENCHMARKS.put("decision", new DecisionBench());
        BENCHMARKS.put("requests", new RequestsBench());
        BENCHMARKS.put("posts", new PostsBench());
        BENCHMARKS.put("timeline", new TimelineBench());
        BENCHMARKS.put("feed", new FeedBench());
        BENCHMARKS.put("reports", new ReportsBench());
        BENCHMARKS.put("redaction", new RedactionBench());
        BENCHMARKS.put("answers", new AnswersBench());
        BENCHMARKS.put("leaves", new LeavesBench());
        BENCHMARKS.put("signed", new SignedBench());
        BENCHMARKS.put("verify", new VerifyBench());
    }

    /** One of the things to measure. */
    interface Benchmark {
        void run(Arguments arguments, Cluster cluster, PrintStream out) throws Exception;
    }

    private Bench() {}

    static Set<String> names() {
        return BENCHMARKS.keySet();
    }

    /** @param args the name of a benchmark, then its options */
    public static void main(String... args) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        try {
            Arguments arguments = Arguments.of(args);
            find(arguments.bench());
            try (Cluster cluster = Cluster.of(arguments.server())) {
                run(arguments, cluster, System.out);
            }
        } catch (MalformedArgument malformed) {
            System.err.println("bench: " + malformed.getMessage());
            System.exit(MALFORMED);
        }
    }

    static void run(Arguments arguments, Cluster cluster, PrintStream out) throws Exception {
        find(arguments.bench()).run(arguments, cluster, out);
    }

    private static Benchmark find(String name) {
        Benchmark found = BENCHMARKS.get(name);
        if (found == null) {
            throw new MalformedArgument("there is no benchmark '" + name + "', only " + String.join(", ", names()));
        }
        return found;
    }
}

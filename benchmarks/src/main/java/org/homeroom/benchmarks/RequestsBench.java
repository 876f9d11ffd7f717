package org.homeroom.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import org.homeroom.demo.MeasuredSchool;

/**
 * How long people wait for an answer over HTTP, at 50 requests a second, from a service of its own with its PostgreSQL
 * and this client beside it.
 */
final class RequestsBench implements Bench.Benchmark {
    private static final Pace PACE = new Pace(50);
    private static final int WARM_UP = 20;
    private static final Map<String, Requests> REQUESTS = new LinkedHashMap<>();

    static {
        REQUESTS.put("confirmation", MeasuredSchool::confirmations);
        REQUESTS.put("consent", MeasuredSchool::consents);
        REQUESTS.put("me", MeasuredSchool::looks);
        REQUESTS.put("post", MeasuredSchool::posts);
    }

    /** Prepares as many requests of one kind as are wanted. */
    private interface Requests {
        List<? extends Callable<?>> prepare(MeasuredSchool school, int many) throws Exception;
    }

    @Override
    public void run(Arguments arguments, Cluster unused, PrintStream out) throws Exception {
        List<String> cases = arguments.cases(List.copyOf(REQUESTS.keySet()));
        int each = arguments.events(30);
        int rounds = arguments.rounds(20);
        try (MeasuredSchool school = MeasuredSchool.open(path("homeroom.java"), path("homeroom.jar"))) {
            for (String name : cases) {
                Requests requests = Objects.requireNonNull(REQUESTS.get(name));
                for (int round = 0; round < WARM_UP; round++) {
                    PACE.of(requests.prepare(school, each));
                }
                Samples p99 = new Samples();
                Histogram all = Load.histogram();
                for (int round = 0; round < rounds; round++) {
                    Histogram nanos = PACE.of(requests.prepare(school, each));
                    p99.add(Line.millis(nanos, 99));
                    all.add(nanos);
                }
                new Line("requests", name + "-at-50", "ms")
                        .samples(p99)
                        .latencies(all)
                        .print(out);
            }
        }
    }

    private static Path path(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new MalformedArgument("the service is measured by ./homeroom bench requests only");
        }
        return Path.of(value);
    }
}

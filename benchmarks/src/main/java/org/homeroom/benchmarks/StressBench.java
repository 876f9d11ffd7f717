package org.homeroom.benchmarks;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** In how many rounds 32 writers broke a rule: never, unless what protects it is taken away. */
final class StressBench implements Bench.Benchmark {
    @Override
    public void run(Arguments arguments, Cluster cluster, PrintStream out) throws Exception {
        List<String> cases = arguments.cases(
                Arrays.stream(Invariant.values()).map(StressBench::name).toList());
        int rounds = arguments.rounds(100);
        for (Protection protection : Protection.values()) {
            try (Database database = cluster.database();
                    Node one = Node.on(database.server());
                    Node two = Node.on(database.server());
                    Node three = Node.on(database.server());
                    Node four = Node.on(database.server())) {
                protection.apply(database);
                for (Invariant invariant : Invariant.values()) {
                    if (cases.contains(name(invariant))) {
                        Writers writers =
                                new Writers(List.of(one, two, three, four), protection != Protection.WITHOUT_CONDITION);
                        run(
                                        invariant,
                                        writers,
                                        rounds,
                                        new Line("stress", name(invariant) + protection.suffix(), "rounds"))
                                .print(out);
                    }
                }
            }
        }
    }

    private static Line run(Invariant invariant, Writers writers, int rounds, Line line) throws Exception {
        long violations = 0;
        for (int round = 0; round < rounds; round++) {
            if (writers.violate(invariant)) {
                violations++;
            }
        }
        return line.with("rounds", rounds).with("violations", violations).with("failures", writers.failures());
    }

    private static String name(Invariant invariant) {
        return invariant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

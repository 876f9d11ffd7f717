package org.homeroom.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.HdrHistogram.Histogram;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Past;
import org.homeroom.application.audit.Question;
import org.homeroom.application.audit.Statement;
import org.homeroom.application.audit.questions.Q01WhoCouldRead;
import org.homeroom.application.audit.questions.Q02BasisOfParticipation;
import org.homeroom.application.axon.HomeroomAssembly;
import org.homeroom.persistence.storage.HomeroomCodec;

/**
 * How long an auditor waits for an answer, whatever the instant, in a school of 5 000 people that has been talked in for
 * years; beside the same question in a school where nobody has said a word.
 */
final class AnswersBench implements Bench.Benchmark {
    private static final int PEOPLE = 5_000;
    private static final int MOST = 1_000_000;
    private static final Map<String, Asking> CASES = new LinkedHashMap<>();

    static {
        CASES.put(
                "q01-class",
                new Asking(new Q01WhoCouldRead(), school -> Map.of(Parameter.CHAT, school.anyClassChat())));
        CASES.put("q01-all", new Asking(new Q01WhoCouldRead(), school -> Map.of(Parameter.CHAT, OldSchool.ofAll())));
        CASES.put(
                "q02",
                new Asking(
                        new Q02BasisOfParticipation(),
                        school -> Map.of(Parameter.CHILD, school.anyPupil(), Parameter.CHAT, OldSchool.ofAll())));
    }

    private record Asking(Question question, Function<OldSchool, Map<Parameter, UUID>> about) {

        void ask(OldSchool school, Past past) {
            Instant at = OldSchool.anyInstant();
            List<Statement> answer = question.answer(
                    Asked.about(OldSchool.SCHOOL, at, about.apply(school)).known(Instant.now()), past);
            if (answer.isEmpty()) {
                throw new IllegalStateException("there is no answer as of " + at);
            }
        }
    }

    @Override
    public void run(Arguments arguments, Cluster cluster, PrintStream out) throws Exception {
        List<String> cases = arguments.cases(List.copyOf(CASES.keySet()));
        int events = arguments.events(MOST);
        OldSchool school = new OldSchool(Math.min(PEOPLE, Math.max(2, events / 10)));
        Duration time = arguments.seconds(5);
        try (Database silent = cluster.database();
                Database talkedIn = cluster.database();
                Node few = Node.on(silent.server(), new HomeroomCodec());
                Node many = Node.on(talkedIn.server(), new HomeroomCodec());
                HomeroomAssembly ofFew = filled(silent, few, school, 0);
                HomeroomAssembly ofMany = filled(talkedIn, many, school, events)) {
            List<Past> pasts = List.of(Past.of(ofFew.history()), Past.of(ofMany.history()));
            for (String name : cases) {
                measure(name, school, pasts, arguments.rounds(3), time, out);
            }
        }
    }

    private static HomeroomAssembly filled(Database database, Node node, OldSchool school, int events)
            throws Exception {
        school.fill(node.engine(), events);
        database.settle();
        return node.homeroom();
    }

    private static void measure(
            String name, OldSchool school, List<Past> pasts, int rounds, Duration time, PrintStream out)
            throws Exception {
        Asking asking = Objects.requireNonNull(CASES.get(name));
        Samples millis = new Samples();
        Samples ratios = new Samples();
        Histogram nanos = Load.histogram();
        for (int round = 0; round < rounds; round++) {
            double alone = Line.millis(asked(asking, school, pasts.getFirst(), time), 50);
            Histogram measured = asked(asking, school, pasts.getLast(), time);
            nanos.add(measured);
            millis.add(Line.millis(measured, 50));
            ratios.add(Line.millis(measured, 50) / alone);
        }
        new Line("answers", name, "ms").samples(millis).latencies(nanos).print(out);
        new Line("answers", name + "-growth", "ratio").samples(ratios).print(out);
    }

    private static Histogram asked(Asking asking, OldSchool school, Past past, Duration time) throws Exception {
        return Load.run(1, time, one -> () -> asking.ask(school, past)).nanos();
    }
}

package org.homeroom.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/** How long a page of 50 takes of the queue of a school with very many reports: as it is, narrowed down, further back. */
final class ReportsBench implements Bench.Benchmark {
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final int FURTHEST = 20;
    private static final Map<String, String> QUERIES = new LinkedHashMap<>();

    static {
        QUERIES.put("queue", "?limit=50");
        QUERIES.put("overdue", "?limit=50&overdue=true");
        QUERIES.put("one-reason", "?limit=50&reason=FAKE_IDENTITY");
        QUERIES.put("nothing-found", "?limit=50&chat-kind=DIRECT");
    }

    /** What the projections would make of more of the same, only faster; how they do it is tested elsewhere. */
    private static final String ROWS = "INSERT INTO readmodel.report (report, lead, school, chat, chat_kind, message,"
            + " account, reason, priority, decide_by, place, position, progress, waiting, reports, reported_at)"
            + " SELECT (e ->> 'report')::uuid, (e ->> 'report')::uuid, (e ->> 'school')::uuid, (e ->> 'chat')::uuid,"
            + " first.chat_kind, (e ->> 'message')::uuid, (e ->> 'account')::uuid, e ->> 'reason',"
            + " (e ->> 'priority')::boolean, (e ->> 'decideBy')::timestamptz,"
            + " CASE WHEN (e ->> 'priority')::boolean THEN 0 ELSE 1::bigint << 50 END"
            + " + floor(extract(epoch FROM (e ->> 'decideBy')::timestamptz) * 1000)::bigint, position, 'NEW', true, 1,"
            + " (e ->> 'at')::timestamptz FROM (SELECT position, convert_from(payload, 'UTF8')::jsonb AS e"
            + " FROM eventstore.events WHERE type = 'moderation.ContentReported' AND position >"
            + " (SELECT max(position) FROM readmodel.report)) more,"
            + " (SELECT chat_kind FROM readmodel.report LIMIT 1) first";

    private static final String FOLLOWED = "UPDATE eventstore.token SET token = replace(token,"
            + " substring(token FROM '[0-9]+'), (SELECT max(position) FROM eventstore.events)::text)";

    @Override
    public void run(Arguments arguments, Cluster cluster, PrintStream out) throws Exception {
        var reports = arguments.events(100_000);
        try (Database database = cluster.database();
                MeasuredService service = MeasuredService.on(database.server())) {
            var school = new ReportedSchool();
            fill(database, service, school, reports);
            for (String name : arguments.cases(QUERIES.keySet().stream().toList())) {
                String query = Objects.requireNonNull(QUERIES.get(name));
                Duration time = arguments.seconds(5);
                pages(service, school, query, time);
                Samples p99 = new Samples();
                Histogram all = Load.histogram();
                for (int round = 0; round < arguments.rounds(5); round++) {
                    Histogram nanos = pages(service, school, query, time);
                    p99.add(Line.millis(nanos, 99));
                    all.add(nanos);
                }
                new Line("reports", name, "ms")
                        .samples(p99)
                        .latencies(all)
                        .with("reports", reports)
                        .print(out);
            }
        }
    }

    private static void fill(Database database, MeasuredService service, ReportedSchool school, int reports)
            throws Exception {
        try (Node log = service.log()) {
            school.fill(log.engine());
        }
        service.start();
        if (reports <= ReportedSchool.FIRST) return;
        service.stop();
        try (Node log = service.log()) {
            school.report(log.engine(), reports - ReportedSchool.FIRST);
        }
        showAll(database);
        database.settle();
        service.start();
    }

    private static void showAll(Database database) throws SQLException {
        database.run(ROWS, FOLLOWED);
    }

    /** One moderator, who pages on for a while and begins anew. */
    private static Histogram pages(MeasuredService service, ReportedSchool school, String query, Duration time)
            throws Exception {
        String path = ReportedSchool.path() + query;
        try (Wire wire = service.connect(school.token(service.signature()))) {
            String[] next = {path};
            return Load.run(1, time, reader -> () -> {
                        var more = NEXT.matcher(new String(wire.get(next[0], ""), UTF_8));
                        boolean goOn =
                                more.find() && ThreadLocalRandom.current().nextInt(FURTHEST) > 0;
                        next[0] = goOn ? path + "&cursor=" + more.group(1) : path;
                    })
                    .nanos();
        }
    }
}

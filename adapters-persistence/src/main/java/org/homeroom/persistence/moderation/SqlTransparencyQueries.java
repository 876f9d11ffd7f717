package org.homeroom.persistence.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.homeroom.application.moderation.TransparencyQueries;
import org.homeroom.domain.memberships.facts.SchoolId;

@ApplicationScoped
class SqlTransparencyQueries implements TransparencyQueries {

    private static final String MONTH = "select to_char(%s at time zone cast(:zone as text), 'YYYY-MM')";

    private static final String WITHIN =
            " where school = :school and %1$s >= cast(:from as timestamptz) and %1$s < cast(:to as timestamptz)";

    private static final String DURATIONS = MONTH.formatted("decided_at")
            + ", percentile_cont(0.5) within group (order by extract(epoch from decided_at - reported_at) / 86400),"
            + " percentile_cont(0.9) within group (order by extract(epoch from decided_at - reported_at) / 86400)"
            + " from readmodel.report"
            + WITHIN.formatted("decided_at") + " and lead = report group by 1";

    private final Lookup lookup;

    SqlTransparencyQueries(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public CompletionStage<Counts> counts(SchoolId school, YearMonth from, YearMonth to, ZoneId zone) {
        Map<String, Object> parameters = Map.of(
                "school", school.value(),
                "zone", zone.getId(),
                "from", start(from, zone).toString(),
                "to", start(to.plusMonths(1), zone).toString());
        var reports = cells(Count.REPORTS, "reported_at", "reason", "report", "", parameters);
        var decisions = cells(Count.DECISIONS, "decided_at", "verdict", "report", " and lead = report", parameters);
        var appeals = cells(Count.APPEALS, "heard_at", "appeal_verdict", "report", " and lead = report", parameters);
        var measures = cells(Count.MEASURES, "imposed_at", "kind", "sanction", " and not from_list", parameters);
        var durations = lookup.tuples(
                DURATIONS,
                parameters,
                row -> new Duration(
                        YearMonth.parse((String) row[0]),
                        ((Number) row[1]).doubleValue(),
                        ((Number) row[2]).doubleValue()));
        return reports.thenCombine(decisions, SqlTransparencyQueries::both)
                .thenCombine(appeals, SqlTransparencyQueries::both)
                .thenCombine(measures, SqlTransparencyQueries::both)
                .thenCombine(durations, Counts::new);
    }

    private static Instant start(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    private CompletionStage<List<Cell>> cells(
            Count what, String at, String of, String table, String which, Map<String, Object> parameters) {
        return lookup.tuples(
                MONTH.formatted(at) + ", " + of + ", count(*) from readmodel." + table + WITHIN.formatted(at) + which
                        + " group by 1, 2",
                parameters,
                row -> new Cell(
                        YearMonth.parse((String) row[0]), what, (String) row[1], ((Number) row[2]).longValue()));
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}

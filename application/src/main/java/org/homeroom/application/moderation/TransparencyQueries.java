package org.homeroom.application.moderation;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.homeroom.domain.memberships.facts.SchoolId;

/** What a school has had to decide, counted by month. For nobody's eyes before {@link TransparencyReport}. */
public interface TransparencyQueries {

    /** Exact counts; months and cells of nothing are missing. */
    CompletionStage<Counts> counts(SchoolId school, YearMonth from, YearMonth to, ZoneId zone);

    /** What is counted. */
    enum Count {
        /** Reports by reason. */
        REPORTS,
        /** Decisions by verdict. */
        DECISIONS,
        /** Appeals that were heard, by verdict. */
        APPEALS,
        /** Measures of the school's own, by kind. */
        MEASURES
    }

    record Counts(List<Cell> cells, List<Duration> durations) {}

    /** @param of the name of a reason, a verdict or a kind */
    record Cell(YearMonth month, Count what, String of, long times) {}

    /**
     * From the first report to the decision, in days.
     *
     * @param slowestTenth what the slowest tenth took at least
     */
    record Duration(YearMonth month, double median, double slowestTenth) {}
}

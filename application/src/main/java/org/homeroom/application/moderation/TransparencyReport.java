package org.homeroom.application.moderation;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.homeroom.application.moderation.TransparencyQueries.Count;
import org.homeroom.application.moderation.TransparencyQueries.Counts;
import org.homeroom.application.moderation.TransparencyQueries.Duration;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.AppealVerdict;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.homeroom.domain.moderation.facts.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a school tells everybody about how it decides. Small counts are left out, nought among them; and there is one
 * breakdown of each, without a sum, so that what is left out cannot be reckoned. Source: §5.5, decision 0110.
 */
public record TransparencyReport(List<Month> months) {

    /** From this count on it is said. */
    public static final int LEAST = 5;

    private static final double DECIMALS = 10;

    /**
     * @param reports by reason
     * @param decisions by verdict
     * @param toDecision null where there were few decisions
     * @param appeals by verdict
     * @param measures by kind
     */
    public record Month(
            YearMonth month,
            List<Cell> reports,
            List<Cell> decisions,
            @Nullable Days toDecision,
            List<Cell> appeals,
            List<Cell> measures) {}

    /** @param count null where it is small */
    public record Cell(String of, @Nullable Long count) {}

    /** Days from the first report to the decision. */
    public record Days(double median, double slowestTenth) {}

    /** @param to the last month */
    public static TransparencyReport of(Counts counts, YearMonth from, YearMonth to) {
        return new TransparencyReport(Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                .map(month -> month(counts, month))
                .toList());
    }

    private static Month month(Counts counts, YearMonth month) {
        return new Month(
                month,
                cells(counts, month, Count.REPORTS, ViolationReason.values()),
                cells(counts, month, Count.DECISIONS, Verdict.values()),
                days(counts, month),
                cells(counts, month, Count.APPEALS, AppealVerdict.values()),
                cells(counts, month, Count.MEASURES, SanctionKind.values()));
    }

    private static List<Cell> cells(Counts counts, YearMonth month, Count what, Enum<?>[] all) {
        return Arrays.stream(all)
                .map(one -> cell(counts, month, what, one.name()))
                .toList();
    }

    private static Cell cell(Counts counts, YearMonth month, Count what, String of) {
        var times = times(counts, month, what, of);
        return new Cell(of, times < LEAST ? null : times);
    }

    private static long times(Counts counts, YearMonth month, Count what, String of) {
        return counts.cells().stream()
                .filter(one -> one.month().equals(month)
                        && one.what() == what
                        && one.of().equals(of))
                .mapToLong(TransparencyQueries.Cell::times)
                .sum();
    }

    private static @Nullable Days days(Counts counts, YearMonth month) {
        var decided = Arrays.stream(Verdict.values())
                .mapToLong(one -> times(counts, month, Count.DECISIONS, one.name()))
                .sum();
        if (decided < LEAST) return null;
        return counts.durations().stream()
                .filter(one -> one.month().equals(month))
                .map(TransparencyReport::rounded)
                .findFirst()
                .orElse(null);
    }

    private static Days rounded(Duration exact) {
        return new Days(
                Math.round(exact.median() * DECIMALS) / DECIMALS,
                Math.round(exact.slowestTenth() * DECIMALS) / DECIMALS);
    }
}

package org.homeroom.application.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.homeroom.application.moderation.TransparencyQueries.Cell;
import org.homeroom.application.moderation.TransparencyQueries.Count;
import org.homeroom.application.moderation.TransparencyQueries.Counts;
import org.homeroom.application.moderation.TransparencyQueries.Duration;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TransparencyReportTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Test
    void counts_below_five_are_left_out_and_five_is_said() {
        var month = of(
                        new Cell(MAY, Count.REPORTS, "INSULT", 5),
                        new Cell(MAY, Count.REPORTS, "SPAM", 4),
                        new Cell(MAY, Count.APPEALS, "OVERTURNED", 1))
                .months()
                .getFirst();
        assertThat(month.reports()).contains(new TransparencyReport.Cell("INSULT", 5L));
        assertThat(month.reports()).contains(new TransparencyReport.Cell("SPAM", null));
        assertThat(month.reports()).contains(new TransparencyReport.Cell("THREAT", null));
        assertThat(month.reports()).hasSize(ViolationReason.values().length);
        assertThat(month.appeals()).extracting(TransparencyReport.Cell::count).containsOnlyNulls();
    }

    @Test
    void how_long_it_takes_shows_from_five_decisions_on() {
        var four = of(new Cell(MAY, Count.DECISIONS, "UPHELD", 3), new Cell(MAY, Count.DECISIONS, "DISMISSED", 1));
        assertThat(four.months().getFirst().toDecision()).isNull();
        var five = of(new Cell(MAY, Count.DECISIONS, "UPHELD", 3), new Cell(MAY, Count.DECISIONS, "DISMISSED", 2));
        assertThat(five.months().getFirst().toDecision()).isEqualTo(new TransparencyReport.Days(1.3, 6.8));
    }

    @Test
    void every_month_is_there_whatever_happened_in_it() {
        assertThat(TransparencyReport.of(new Counts(List.of(), List.of()), MAY, MAY.plusMonths(2))
                        .months())
                .extracting(TransparencyReport.Month::month)
                .containsExactly(MAY, MAY.plusMonths(1), MAY.plusMonths(2));
    }

    private static TransparencyReport of(Cell... cells) {
        return TransparencyReport.of(new Counts(List.of(cells), List.of(new Duration(MAY, 1.26, 6.84))), MAY, MAY);
    }
}

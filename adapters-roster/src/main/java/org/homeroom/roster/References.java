package org.homeroom.roster;

import java.util.List;
import org.homeroom.application.memberships.RosterProblem.Kind;

/** Whether every id of another file is there. Files that could not be read to the end are not held against others. */
final class References {

    private final Tables tables;
    private final Problems problems;

    References(Tables tables, Problems problems) {
        this.tables = tables;
        this.problems = problems;
    }

    void report() {
        tables.format().content().stream().map(tables::of).forEach(this::report);
    }

    private void report(Table table) {
        for (Column<?> column : table.layout().columns()) {
            String target = column.target();
            if (target != null && tables.knowsAll(target)) {
                table.rows().forEach(row -> report(table.layout(), row, column, target));
            }
        }
    }

    private void report(Layout layout, Row row, Column<?> column, String target) {
        boolean known =
                row.find(column).map(value -> tables.has(target, ids(value))).orElse(true);
        if (!known) {
            problems.at(
                    layout, row, column, Kind.UNKNOWN_REFERENCE, "Must be the sourcedId of a row of " + target + ".");
        }
    }

    private static List<?> ids(Object value) {
        return value instanceof List<?> many ? many : List.of(value);
    }
}

package org.homeroom.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeroom.application.memberships.RosterProblem.Kind;

/** The first line of a file: where each declared column stands. */
final class Header {

    private static final int ROW = 1;

    private final Layout layout;
    private final List<String> fields;
    private final Map<Column<?>, Integer> places = new LinkedHashMap<>();

    Header(Layout layout, List<String> fields) {
        this.layout = layout;
        this.fields = fields;
        for (Column<?> column : layout.columns()) {
            int place = fields.indexOf(column.name());
            if (place >= 0) {
                places.put(column, place);
            }
        }
    }

    void report(Problems problems) {
        for (Column<?> column : layout.columns()) {
            if (!names(column)) {
                problems.add(
                        layout.file(),
                        ROW,
                        column.name(),
                        Kind.COLUMN_MISSING,
                        "The header must name this column, spelled exactly so, with commas between the columns.");
            } else if (fields.indexOf(column.name()) != fields.lastIndexOf(column.name())) {
                problems.add(
                        layout.file(), ROW, column.name(), Kind.BAD_VALUE, "The header must name each column once.");
            }
        }
    }

    boolean isComplete() {
        return places.size() == layout.columns().size();
    }

    int width() {
        return fields.size();
    }

    boolean names(Column<?> column) {
        return places.containsKey(column);
    }

    Set<Column<?>> columns() {
        return places.keySet();
    }

    /** Empty where the line is too short or the header does not name the column. */
    String cell(Column<?> column, CsvLine line) {
        Integer place = places.get(column);
        return place == null || place >= line.fields().size()
                ? ""
                : line.fields().get(place);
    }
}

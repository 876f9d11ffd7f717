package org.homeroom.roster;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.homeroom.application.memberships.RosterProblem.Kind;
import org.jspecify.annotations.Nullable;

/** The first line of a file: where each declared column stands. */
final class Header {

    private static final int ROW = 1;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z._]{0,40}");

    private final Layout layout;
    private final List<String> fields;
    private final Map<Column<?>, Integer> places = new LinkedHashMap<>();

    Header(Layout layout, List<String> fields) {
        this.layout = layout;
        this.fields = fields;
        for (Column<?> column : layout.columns()) {
            int place = placeOf(column.name());
            if (place >= 0) {
                places.put(column, place);
            }
        }
    }

    private int placeOf(String name) {
        for (int place = 0; place < fields.size(); place++) {
            if (layout.isStrict()
                    ? fields.get(place).equals(name)
                    : fields.get(place).equalsIgnoreCase(name)) {
                return place;
            }
        }
        return -1;
    }

    void report(Problems problems) {
        for (Column<?> column : layout.columns()) {
            if (!names(column) && mustBeNamed(column)) {
                report(
                        problems,
                        column.name(),
                        Kind.COLUMN_MISSING,
                        "The header must name this column, spelled exactly so, with commas between the columns.");
            }
        }
        Set<String> seen = new HashSet<>();
        for (String field : fields) {
            if (!seen.add(field)
                    && layout.columns().stream()
                            .anyMatch(column -> column.name().equals(field))) {
                report(problems, field, Kind.COLUMN_TWICE, "The header must name each column once.");
            } else if (!layout.knows(field)) {
                report(
                        problems,
                        shown(field),
                        Kind.COLUMN_UNKNOWN,
                        "The format has no such column. Columns of your own must begin with metadata.");
            }
        }
    }

    private void report(Problems problems, @Nullable String column, Kind kind, String expected) {
        problems.add(layout.file(), ROW, column, kind, expected);
    }

    /** A header that is none may hold anything, also what is personal. */
    private static @Nullable String shown(String field) {
        return NAME.matcher(field).matches() ? field : null;
    }

    private boolean mustBeNamed(Column<?> column) {
        return layout.isStrict() || column.required();
    }

    boolean isComplete() {
        return layout.columns().stream().allMatch(column -> names(column) || !mustBeNamed(column));
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

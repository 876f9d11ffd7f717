package org.homeroom.roster;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.homeroom.application.memberships.RosterProblem.Kind;

/**
 * How the text of a cell becomes a value, and what to tell the author of the file when it does not.
 *
 * @param reading empty when the text is not of this type; never called with blank text
 */
record ColumnType<T>(Kind problem, String expected, Function<String, Optional<T>> reading) {

    static final ColumnType<String> TEXT = new ColumnType<>(Kind.BAD_VALUE, "Must be text.", Optional::of);

    /** Text that people are shown, and that a spreadsheet must not take for a formula. */
    static final ColumnType<String> NAME = new ColumnType<>(
            Kind.FORMULA,
            "Must not begin with =, +, - or @: a spreadsheet would take it for a formula.",
            text -> Optional.of(text).filter(shown -> "=+-@".indexOf(shown.charAt(0)) < 0));

    static final ColumnType<List<String>> LIST = new ColumnType<>(
            Kind.BAD_VALUE, "Must be a list separated by commas, without empty places.", ColumnType::list);

    static final ColumnType<LocalDate> DATE =
            new ColumnType<>(Kind.BAD_DATE, "Must be a day of the calendar, written YYYY-MM-DD.", ColumnType::date);

    static final ColumnType<Boolean> TRUE_OR_FALSE = new ColumnType<>(
            Kind.BAD_BOOLEAN,
            "Must be true or false.",
            text -> Optional.of(text).filter(Set.of("true", "false")::contains).map(Boolean::valueOf));

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    /** The prefix that the standard gives to an exporter's own additions to a vocabulary. */
    private static final String EXTENSION = "ext:";

    static ColumnType<String> oneOf(String... values) {
        Set<String> known = Set.of(values);
        return new ColumnType<>(
                Kind.BAD_VALUE,
                "Must be one of: " + String.join(", ", values) + ".",
                text -> Optional.of(text).filter(known::contains));
    }

    /** As {@link #oneOf}, but an exporter may add values of its own under the standard's prefix. */
    static ColumnType<String> openOneOf(String... values) {
        ColumnType<String> closed = oneOf(values);
        return new ColumnType<>(
                closed.problem,
                closed.expected,
                text -> text.startsWith(EXTENSION) ? Optional.of(text) : closed.reading.apply(text));
    }

    private static Optional<List<String>> list(String text) {
        List<String> parts =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        return parts.contains("") ? Optional.empty() : Optional.of(parts);
    }

    private static Optional<LocalDate> date(String text) {
        if (text.length() != "2026-09-01".length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text, DAY));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}

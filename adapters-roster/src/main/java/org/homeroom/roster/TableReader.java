package org.homeroom.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeroom.application.memberships.RosterProblem.Kind;
import org.homeroom.domain.memberships.facts.RosterScope;

/** Turns the bytes of one file into rows, by the columns that its layout declares. */
final class TableReader {

    private final Layout layout;
    private final RosterScope scope;
    private final Budget rowsLeft;
    private final Problems problems;
    private final List<Row> rows = new ArrayList<>();
    private final List<Row> deleted = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> seen = new HashSet<>();

    TableReader(Layout layout, RosterScope scope, Budget rowsLeft, Problems problems) {
        this.layout = layout;
        this.scope = scope;
        this.rowsLeft = rowsLeft;
        this.problems = problems;
    }

    Table read(byte[] bytes) {
        if (bytes.length == 0) {
            problems.inFile(layout, Kind.FILE_EMPTY, "The file must have a header and rows.");
            return Table.unread(layout);
        }
        boolean complete =
                new Utf8(layout, bytes, problems).text().map(this::readText).orElse(false);
        return new Table(layout, List.copyOf(rows), List.copyOf(deleted), Set.copyOf(ids), complete);
    }

    private boolean readText(String text) {
        CsvLine.Handler handler = new CsvLine.Handler();
        try (CsvReader<CsvLine> csv = CsvReader.builder()
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(handler, text)) {
            return readLines(csv.iterator());
        } catch (CsvParseException unpairedQuote) {
            problems.add(
                    layout.file(),
                    handler.line(),
                    null,
                    Kind.BAD_QUOTING,
                    "A quoted field must end with a quote before the next comma or line, and a quote inside it must be"
                            + " doubled. The rows below have not been checked.");
            return false;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private boolean readLines(Iterator<CsvLine> lines) {
        Header header = new Header(layout, lines.hasNext() ? lines.next().fields() : List.of());
        header.report(problems);
        while (lines.hasNext()) {
            if (!rowsLeft.takeOne()) {
                problems.inFile(
                        layout, Kind.TOO_MANY_ROWS, "All files together hold more rows than one school's roster may.");
                return false;
            }
            readRow(header, lines.next());
        }
        return layout.id().map(header::names).orElse(true);
    }

    private void readRow(Header header, CsvLine line) {
        boolean shaped = hasShape(header, line);
        String id = layout.id().map(column -> header.cell(column, line)).orElse("");
        if (!id.isEmpty() && !seen.add(id)) {
            report(line, layout.id().orElseThrow(), Kind.DUPLICATE_ID, "Must differ in every row of the file.");
        }
        if (isDeleted(header, line)) {
            readDeleted(header, line);
            return;
        }
        if (!id.isEmpty()) {
            ids.add(id);
        }
        Map<Column<?>, Object> values = new IdentityHashMap<>(header.columns().size());
        boolean sound = shaped && header.isComplete();
        if (shaped) {
            for (Column<?> column : header.columns()) {
                sound &= readCell(column, header.cell(column, line), line, values);
            }
        }
        rows.add(new Row(line.line(), sound, values));
    }

    /** What goes needs no value but those that say what it is. */
    private void readDeleted(Header header, CsvLine line) {
        if (scope == RosterScope.BULK) {
            report(
                    line,
                    layout.status().orElseThrow(),
                    Kind.DELETED_ROW,
                    "A whole roster names nobody who is gone: leave the row out, or announce delta in the manifest.");
            return;
        }
        Map<Column<?>, Object> values = new IdentityHashMap<>(header.columns().size());
        header.columns().forEach(column -> keepIfReadable(column, header.cell(column, line), values));
        deleted.add(new Row(line.line(), true, values));
    }

    private static <T> void keepIfReadable(Column<T> column, String text, Map<Column<?>, Object> values) {
        if (!text.isEmpty()) {
            column.type().reading().apply(text).ifPresent(value -> values.put(column.key(), value));
        }
    }

    private boolean isDeleted(Header header, CsvLine line) {
        return layout.status()
                .filter(status -> header.cell(status, line).equals(Layout.DELETED))
                .isPresent();
    }

    private boolean hasShape(Header header, CsvLine line) {
        Optional<Kind> wrong = Optional.empty();
        String expected = "Must have as many fields as the header: " + header.width() + ".";
        if (line.strayQuotes()) {
            wrong = Optional.of(Kind.BAD_QUOTING);
            expected = "A field with a quote in it must be quoted, and the quote inside it doubled.";
        } else if (line.fields().size() > header.width()) {
            wrong = Optional.of(Kind.ROW_TOO_LONG);
        } else if (line.fields().size() < header.width()) {
            wrong = Optional.of(Kind.ROW_TOO_SHORT);
        }
        String why = expected;
        wrong.ifPresent(kind -> problems.add(layout.file(), line.line(), null, kind, why));
        return wrong.isEmpty();
    }

    private <T> boolean readCell(Column<T> column, String text, CsvLine line, Map<Column<?>, Object> values) {
        if (text.isEmpty()) {
            if (column.required()) {
                report(line, column, Kind.VALUE_MISSING, "Must have a value in every row.");
            }
            return !column.required();
        }
        Optional<T> value = column.type().reading().apply(text);
        value.ifPresentOrElse(
                read -> values.put(column.key(), read),
                () -> report(
                        line, column, column.type().problem(), column.type().expected()));
        return value.isPresent();
    }

    private void report(CsvLine line, Column<?> column, Kind kind, String expected) {
        problems.add(layout.file(), line.line(), column.name(), kind, expected);
    }
}

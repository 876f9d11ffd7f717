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

/** Turns the bytes of one file into rows, by the columns that its layout declares. */
final class TableReader {

    private final Layout layout;
    private final Budget rowsLeft;
    private final Problems problems;
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> seen = new HashSet<>();

    TableReader(Layout layout, Budget rowsLeft, Problems problems) {
        this.layout = layout;
        this.rowsLeft = rowsLeft;
        this.problems = problems;
    }

    Table read(byte[] bytes) {
        boolean complete =
                new Utf8(layout, bytes, problems).text().map(this::readText).orElse(false);
        return new Table(layout, List.copyOf(rows), Set.copyOf(ids), complete);
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
                        layout, Kind.FILE_TOO_LARGE, "All files together hold more rows than one school's roster may.");
                return false;
            }
            readRow(header, lines.next());
        }
        return header.names(layout.id());
    }

    private void readRow(Header header, CsvLine line) {
        boolean shaped = hasShape(header, line);
        String id = header.cell(layout.id(), line);
        if (!id.isEmpty() && !seen.add(id)) {
            report(line, layout.id(), Kind.DUPLICATE_ID, "Must differ in every row of the file.");
        }
        if (isDeleted(header, line)) {
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
                read -> values.put(column, read),
                () -> report(
                        line, column, column.type().problem(), column.type().expected()));
        return value.isPresent();
    }

    private void report(CsvLine line, Column<?> column, Kind kind, String expected) {
        problems.add(layout.file(), line.line(), column.name(), kind, expected);
    }
}

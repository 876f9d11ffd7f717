package org.homeroom.roster;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.homeroom.application.memberships.RosterPackage;
import org.homeroom.application.memberships.RosterProblem;
import org.homeroom.application.memberships.RosterReading;

/** A roster package in the making: a test changes a cell, a row or the bytes of a file, then reads it. */
final class Draft {

    static final Path SAMPLE = Path.of("..", "demo", "src", "main", "resources", "sample-roster");
    /** What the sample holds. */
    static final List<String> FILES = Format.FILES.stream()
            .filter(file -> !file.equals("relationships.csv"))
            .toList();

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);

    private final Map<String, List<List<String>>> tables = new TreeMap<>();
    private final Map<String, byte[]> raw = new TreeMap<>();

    static Draft ofSample() {
        Draft draft = new Draft();
        for (String file : FILES) {
            draft.tables.put(file, rows(SAMPLE.resolve(file)));
        }
        return draft;
    }

    /** Nothing but headers and the manifest of the sample. */
    static Draft empty() {
        Draft draft = ofSample();
        draft.tables.forEach((file, rows) -> {
            if (!file.equals("manifest.csv")) {
                rows.subList(1, rows.size()).clear();
            }
        });
        return draft;
    }

    private static List<List<String>> rows(Path file) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            return csv.stream()
                    .map(line -> (List<String>) new ArrayList<>(line.getFields()))
                    .collect(Collectors.toCollection(ArrayList::new));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<List<String>> table(String file) {
        return tables.getOrDefault(file, List.of());
    }

    /** The row of the cell with this value in the column. */
    int row(String file, String column, String value) {
        int at = table(file).getFirst().indexOf(column);
        for (int row = 1; row < table(file).size(); row++) {
            if (table(file).get(row).get(at).equals(value)) {
                return row + 1;
            }
        }
        throw new IllegalArgumentException(column);
    }

    Draft set(String file, int row, String column, String value) {
        List<String> header = table(file).getFirst();
        table(file).get(row - 1).set(header.indexOf(column), value);
        return this;
    }

    Draft dropColumn(String file, String column) {
        int at = table(file).getFirst().indexOf(column);
        table(file).forEach(row -> row.remove(at));
        return this;
    }

    /** Adds a row from alternating columns and values; the others stay blank. */
    Draft add(String file, String... cells) {
        List<String> header = table(file).getFirst();
        List<String> row = new ArrayList<>(Collections.nCopies(header.size(), ""));
        for (int cell = 0; cell < cells.length; cell += 2) {
            row.set(header.indexOf(cells[cell]), cells[cell + 1]);
        }
        table(file).add(row);
        return this;
    }

    Draft drop(String file) {
        tables.remove(file);
        return this;
    }

    Draft bytes(String file, byte[] bytes) {
        raw.put(file, bytes);
        return this;
    }

    Draft text(String file, String text) {
        return bytes(file, text.getBytes(StandardCharsets.UTF_8));
    }

    String text(String file) {
        return table(file).stream()
                .map(row -> row.stream().map(Draft::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String quoted(String value) {
        return Stream.of(",", "\"", "\n", "\r").anyMatch(value::contains)
                ? '"' + value.replace("\"", "\"\"") + '"'
                : value;
    }

    Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        tables.keySet().forEach(file -> files.put(file, text(file).getBytes(StandardCharsets.UTF_8)));
        files.putAll(raw);
        return files;
    }

    byte[] zip() {
        return zip(files());
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    RosterReading read() {
        return read(zip());
    }

    static RosterReading read(byte[] zip) {
        return new OneRosterReader(CLOCK, PackageLimits.DEFAULT).read(new ByteArrayInputStream(zip));
    }

    RosterPackage roster() {
        return roster(read());
    }

    static RosterPackage roster(RosterReading reading) {
        return switch (reading) {
            case RosterReading.Readable readable -> readable.roster();
            case RosterReading.Unreadable unreadable -> throw new AssertionError(unreadable.problems());
        };
    }

    List<RosterProblem> problems() {
        return problems(read());
    }

    static List<RosterProblem> problems(RosterReading reading) {
        return switch (reading) {
            case RosterReading.Readable readable -> List.of();
            case RosterReading.Unreadable unreadable -> unreadable.problems();
        };
    }
}

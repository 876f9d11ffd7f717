package org.homeroom.roster;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeroom.application.memberships.RosterProblem.Kind;
import org.homeroom.domain.memberships.facts.RosterScope;
import org.homeroom.roster.OneRoster.Manifest;

/** Whether the manifest speaks of a whole roster in the right version, and of the files that are there. */
final class ManifestCheck {

    private static final String FILE_PREFIX = "file.";
    static final String VERSION = "oneroster.version";
    private static final String BULK = "bulk";
    private static final String ABSENT = "absent";
    private static final String DELTA = "delta";
    private static final Pattern VERSIONS = Pattern.compile("1\\.[12](\\..*)?");

    private final Format format;
    private final Table manifest;
    private final RosterFiles files;
    private final Problems problems;

    ManifestCheck(Format format, Table manifest, RosterFiles files, Problems problems) {
        this.format = format;
        this.manifest = manifest;
        this.files = files;
        this.problems = problems;
    }

    void report() {
        manifest.rows().forEach(this::reportMode);
        format.content().forEach(this::reportFile);
        if (manifest.complete()) {
            reportVersion();
        }
    }

    private void reportVersion() {
        find(VERSION)
                .ifPresentOrElse(
                        row -> {
                            if (!VERSIONS.matcher(value(row)).matches()) {
                                problems.at(
                                        Manifest.LAYOUT,
                                        row,
                                        Manifest.VALUE,
                                        Kind.WRONG_VERSION,
                                        "Must be 1.2 or 1.1: other versions of the standard are not read.");
                            }
                        },
                        () -> propertyMissing("There must be a row " + VERSION + " with the value 1.2."));
    }

    private void reportMode(Row row) {
        if (row.find(Manifest.PROPERTY)
                .filter(name -> name.startsWith(FILE_PREFIX))
                .isEmpty()) {
            return;
        }
        if (DELTA.equals(value(row)) && scope() == RosterScope.BULK) {
            refuse(row, "Must be bulk like the others: a package tells all of a roster, or changes only.");
        } else if (!Set.of(BULK, DELTA, ABSENT).contains(value(row))) {
            refuse(row, "Must be bulk, delta or absent.");
        }
    }

    /** Changes only where no file of the format is announced as a whole. */
    RosterScope scope() {
        var modes = format.content().stream()
                .flatMap(layout -> find(FILE_PREFIX + layout.subject()).stream())
                .map(ManifestCheck::value)
                .collect(Collectors.toSet());
        return modes.contains(DELTA) && !modes.contains(BULK) ? RosterScope.DELTA : RosterScope.BULK;
    }

    private void reportFile(Layout layout) {
        boolean needed = layout.isNeeded() && scope() == RosterScope.BULK;
        Optional<Row> row = find(FILE_PREFIX + layout.subject());
        boolean present = files.find(layout).isPresent();
        boolean announced =
                row.filter(found -> Set.of(BULK, DELTA).contains(value(found))).isPresent();
        if (!present && (needed || announced)) {
            problems.inFile(layout, Kind.FILE_MISSING, "The package must hold this file.");
        } else if (present && row.filter(found -> ABSENT.equals(value(found))).isPresent()) {
            refuse(row.orElseThrow(), "Must not be absent, since the package holds the file.");
        }
        if (needed && manifest.complete() && row.isEmpty()) {
            propertyMissing("There must be a row " + FILE_PREFIX + layout.subject() + " with the value bulk.");
        }
    }

    private Optional<Row> find(String property) {
        return manifest.rows().stream()
                .filter(row ->
                        row.find(Manifest.PROPERTY).filter(property::equals).isPresent())
                .findFirst();
    }

    private static String value(Row row) {
        return row.find(Manifest.VALUE).orElse("");
    }

    private void refuse(Row row, String expected) {
        problems.at(Manifest.LAYOUT, row, Manifest.VALUE, Kind.BAD_VALUE, expected);
    }

    private void propertyMissing(String expected) {
        problems.add(Manifest.LAYOUT.file(), null, Manifest.PROPERTY.name(), Kind.VALUE_MISSING, expected);
    }
}

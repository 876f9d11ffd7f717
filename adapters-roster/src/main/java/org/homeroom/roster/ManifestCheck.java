package org.homeroom.roster;

import java.util.Optional;
import java.util.Set;
import org.homeroom.application.memberships.RosterProblem.Kind;
import org.homeroom.roster.OneRoster.Manifest;

/** Whether the manifest speaks of a whole roster in the right version, and of the files that are there. */
final class ManifestCheck {

    private static final String FILE_PREFIX = "file.";
    private static final String VERSION = "oneroster.version";
    private static final String BULK = "bulk";
    private static final String ABSENT = "absent";
    private static final String DELTA = "delta";

    private final Table manifest;
    private final RosterFiles files;
    private final Problems problems;

    ManifestCheck(Table manifest, RosterFiles files, Problems problems) {
        this.manifest = manifest;
        this.files = files;
        this.problems = problems;
    }

    void report() {
        manifest.rows().forEach(this::reportMode);
        OneRoster.CONTENT.forEach(this::reportFile);
        if (manifest.complete()) {
            reportVersion();
        }
    }

    private void reportVersion() {
        find(VERSION)
                .ifPresentOrElse(
                        row -> {
                            if (!"1.2".equals(value(row)) && !value(row).startsWith("1.2.")) {
                                refuse(row, "Must be 1.2: other versions of the standard are not read.");
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
        if (DELTA.equals(value(row))) {
            refuse(row, "Must be bulk: changes since an earlier export are not read, only whole rosters.");
        } else if (!Set.of(BULK, ABSENT).contains(value(row))) {
            refuse(row, "Must be bulk or absent.");
        }
    }

    private void reportFile(Layout layout) {
        Optional<Row> row = find(FILE_PREFIX + layout.subject());
        boolean present = files.find(layout).isPresent();
        boolean announced = row.filter(found -> BULK.equals(value(found))).isPresent();
        if (!present && (layout.isNeeded() || announced)) {
            problems.inFile(layout, Kind.FILE_MISSING, "The package must hold this file.");
        } else if (present && row.filter(found -> ABSENT.equals(value(found))).isPresent()) {
            refuse(row.orElseThrow(), "Must be bulk, since the package holds the file.");
        }
        if (layout.isNeeded() && manifest.complete() && row.isEmpty()) {
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

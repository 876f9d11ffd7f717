package org.homeroom.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.homeroom.application.memberships.RosterProblem.Kind;
import org.homeroom.application.memberships.RosterReader;
import org.homeroom.application.memberships.RosterReading;
import org.homeroom.application.memberships.RosterReading.Readable;
import org.homeroom.application.memberships.RosterReading.Unreadable;
import org.homeroom.roster.OneRoster.Manifest;

/**
 * Reads whole rosters of one school for one year in the format OneRoster 1.2 CSV, bulk mode.
 *
 * <p>Who is who comes from {@code roles.csv}: student is a pupil; parent, guardian and relative are guardians; teacher
 * is a teacher. People who are nothing but aide, counselor, principal, proctor, some administrator or of an exporter's
 * own {@code ext:} role are left out, unless a class has them enrolled as teacher: then they are teachers. Someone with
 * several roles is a pupil before a teacher before a guardian; guardianships are kept in any case. Enrolments as
 * administrator or proctor are left out.
 *
 * <p>Guardianships come from the pupils' {@code agentSourcedIds}. Everyone named there must be a guardian by role, so
 * that nobody gets a guardian's rights by a slip. The phone is {@code sms}, or {@code phone} where that is blank. The
 * last day of the year is {@code endDate}: the standard calls it exclusive, schools write the last day of lessons.
 *
 * <p>Values are read without the blanks around them. Rows marked {@code tobedeleted} are left out; an id that only such
 * a row has is unknown. Begin and end dates of roles and enrolments must be dates, and otherwise do not matter.
 *
 * <p>A stream that is longer than the limit is not read to its end.
 */
@ApplicationScoped
public class OneRosterReader implements RosterReader {

    private final Clock clock;
    private final PackageLimits limits;

    public OneRosterReader() {
        this(Clock.systemUTC(), PackageLimits.DEFAULT);
    }

    /** @param clock tells which birth dates are in the future */
    public OneRosterReader(Clock clock, PackageLimits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    public RosterReading read(Path folderOrZip) {
        Problems problems = new Problems();
        try {
            if (Files.isDirectory(folderOrZip)) {
                return read(new FolderSource(limits, problems).read(folderOrZip), problems);
            }
            if (Files.isRegularFile(folderOrZip)) {
                try (InputStream zip = Files.newInputStream(folderOrZip)) {
                    return read(zip);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        problems.inPackage(Kind.NOT_A_ROSTER, "There must be a folder or a zip file at this place.");
        return new Unreadable(problems.inOrder());
    }

    @Override
    public RosterReading read(InputStream zip) {
        Problems problems = new Problems();
        Optional<byte[]> zipped = bytes(zip);
        if (zipped.isEmpty()) {
            problems.inPackage(Kind.FILE_TOO_LARGE, "The zip may hold at most " + limits.bytes() + " bytes.");
            return new Unreadable(problems.inOrder());
        }
        return read(new ZipSource(limits, problems).unpack(zipped.get()), problems);
    }

    private Optional<byte[]> bytes(InputStream zip) {
        try {
            return new Budget(limits.bytes()).read(zip);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private RosterReading read(RosterFiles files, Problems problems) {
        if (!problems.none()) {
            return new Unreadable(problems.inOrder());
        }
        Tables tables = tables(files, problems);
        new References(tables, problems).report();
        new Consistency(tables, LocalDate.now(clock), problems).report();
        return problems.none()
                ? new Readable(new Assembly(tables).roster(), files.digest())
                : new Unreadable(problems.inOrder());
    }

    private Tables tables(RosterFiles files, Problems problems) {
        Budget rows = new Budget(limits.rows());
        Table manifest = files.find(Manifest.LAYOUT)
                .map(bytes -> new TableReader(Manifest.LAYOUT, rows, problems).read(bytes))
                .orElseGet(() -> {
                    problems.inFile(Manifest.LAYOUT, Kind.FILE_MISSING, "The package must hold this file.");
                    return Table.unread(Manifest.LAYOUT);
                });
        new ManifestCheck(manifest, files, problems).report();
        Map<String, Table> byFile = new HashMap<>();
        for (Layout layout : OneRoster.CONTENT) {
            files.find(layout)
                    .ifPresent(bytes -> byFile.put(layout.file(), new TableReader(layout, rows, problems).read(bytes)));
        }
        return new Tables(byFile);
    }
}

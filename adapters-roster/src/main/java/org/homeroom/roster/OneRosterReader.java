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
import org.homeroom.domain.memberships.facts.RosterScope;
import org.homeroom.roster.OneRoster.Manifest;

/**
 * Reads rosters of one school: OneRoster CSV 1.2, whole or changes only, 1.1, and Microsoft School Data Sync 2.1. Which it
 * is, the package says itself, see {@link Format}.
 *
 * <p>Student is a pupil; parent, guardian and relative are guardians, and so is whoever is a contact of a pupil and
 * nothing else; teacher is a teacher. People who are nothing but aide, counselor, principal, proctor, some administrator
 * or of an exporter's own {@code ext:} role are left out, unless a class has them enrolled as teacher: then they are
 * teachers. Someone with several roles is a pupil before a teacher before a guardian; guardianships are kept in any case.
 * Enrolments as anything but student and teacher are left out.
 *
 * <p>Guardianships come from the pupils' {@code agentSourcedIds} or from {@code relationships.csv}. Everyone named by the
 * former must be a guardian by role, so that nobody gets a guardian's place by a slip. The phone is {@code sms}, or
 * {@code phone} where that is blank. The last day of the year is {@code endDate}: the standard calls it exclusive, schools
 * write the last day of lessons.
 *
 * <p>Values are read without the blanks around them. A byte-order mark, line breaks in quotes and lines that end as on
 * Windows are tolerated. Begin and end dates of roles and enrolments must be dates, and otherwise do not matter.
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
                .map(bytes -> new TableReader(Manifest.LAYOUT, RosterScope.BULK, rows, problems).read(bytes))
                .orElseGet(() -> Table.unread(Manifest.LAYOUT));
        Format format = Format.of(files, manifest);
        RosterScope scope =
                format.announced() ? announced(format, manifest, files, problems) : whole(format, files, problems);
        Map<String, Table> byFile = new HashMap<>();
        for (Layout layout : format.content()) {
            files.find(layout)
                    .ifPresent(bytes ->
                            byFile.put(layout.file(), new TableReader(layout, scope, rows, problems).read(bytes)));
        }
        return new Tables(format, scope, byFile);
    }

    private static RosterScope announced(Format format, Table manifest, RosterFiles files, Problems problems) {
        if (files.find(Manifest.LAYOUT).isEmpty()) {
            problems.inFile(Manifest.LAYOUT, Kind.FILE_MISSING, "The package must hold this file.");
        }
        ManifestCheck check = new ManifestCheck(format, manifest, files, problems);
        check.report();
        return check.scope();
    }

    private static RosterScope whole(Format format, RosterFiles files, Problems problems) {
        format.content().stream()
                .filter(Layout::isNeeded)
                .filter(layout -> files.find(layout).isEmpty())
                .forEach(layout -> problems.inFile(layout, Kind.FILE_MISSING, "The package must hold this file."));
        return RosterScope.BULK;
    }
}

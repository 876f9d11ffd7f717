package org.homeroom.roster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.homeroom.application.memberships.RosterProblem.Kind;

/** Reads the files of the standard from a folder; whatever else is there stays unread. */
final class FolderSource {

    private final PackageLimits limits;
    private final Problems problems;

    FolderSource(PackageLimits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    RosterFiles read(Path folder) throws IOException {
        RosterFiles files = RosterFiles.none();
        Budget budget = new Budget(limits.bytes());
        for (String name : Format.FILES) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                Optional<byte[]> content = read(file, budget);
                if (content.isEmpty()) {
                    problems.add(
                            name,
                            null,
                            null,
                            Kind.FILE_TOO_LARGE,
                            "All files together may hold at most " + limits.bytes() + " bytes.");
                    return files;
                }
                files.bytes().put(name, content.get());
            }
        }
        return files;
    }

    private static Optional<byte[]> read(Path file, Budget budget) throws IOException {
        try (InputStream source = Files.newInputStream(file)) {
            return budget.read(source);
        }
    }
}

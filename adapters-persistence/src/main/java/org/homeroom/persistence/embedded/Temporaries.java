package org.homeroom.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The directory of temporary databases: a new one for each process, and what killed processes left is cleared away. */
final class Temporaries {
    private static final Logger LOG = Logger.getLogger(Temporaries.class);
    private static final Duration BEING_MADE = Duration.ofMinutes(1);

    private final Path parent;

    private Temporaries(Path parent) {
        this.parent = parent;
    }

    static Temporaries in(Path parent) throws IOException {
        DatabaseHome.makePrivate(parent);
        return new Temporaries(parent);
    }

    DatabaseHome claimNew() throws IOException, InterruptedException {
        for (Path left : abandoned()) {
            clear(left);
        }
        return DatabaseHome.claim(Files.createTempDirectory(parent, "database-"));
    }

    /** A young one may just be between its creation and its lock. */
    private List<Path> abandoned() throws IOException {
        Instant old = Instant.now().minus(BEING_MADE);
        try (Stream<Path> directories = Files.list(parent)) {
            return directories
                    .filter(directory -> Files.exists(DatabaseHome.lockFile(directory)))
                    .filter(directory -> directory.toFile().lastModified() < old.toEpochMilli())
                    .toList();
        }
    }

    private static void clear(Path directory) throws InterruptedException {
        try (DatabaseHome home = DatabaseHome.claim(directory)) {
            new Postmaster(home.cluster()).clearAway();
            home.delete();
        } catch (IOException | IllegalStateException inUse) {
            LOG.debugf(inUse, "Left %s alone", directory);
        }
    }
}

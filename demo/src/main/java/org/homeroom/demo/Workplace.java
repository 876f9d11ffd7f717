package org.homeroom.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;

/** A temporary directory for all that a service keeps. */
record Workplace(Path directory) implements AutoCloseable {

    static Workplace create() throws IOException {
        return new Workplace(Files.createTempDirectory("homeroom-demo-"));
    }

    Path database() {
        return directory.resolve("postgres");
    }

    Path keys() {
        return directory.resolve("keys");
    }

    /** Where the embedded PostgreSQL says which process it is. */
    Path postmaster() {
        return database().resolve("cluster").resolve("postmaster.pid");
    }

    @Override
    public void close() throws IOException {
        if (!Files.exists(directory)) return;
        try (var everything = Files.walk(directory)) {
            for (var one : everything.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(one);
        } catch (NoSuchFileException alreadyGone) {
            close();
        }
    }
}

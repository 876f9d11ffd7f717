package org.homeroom.persistence.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.homeroom.evidence.Note;

/** The newest checkpoint that this node has seen, in a file: what the database cannot forget together with the log. */
final class KeptCheckpoint {

    private final Path file;

    KeptCheckpoint(Path file) {
        this.file = file;
    }

    /** Empty before the first. */
    Optional<Note> read() {
        try {
            return Files.exists(file) ? Optional.of(Note.of(Files.readString(file))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the newest checkpoint in " + file.toAbsolutePath(), e);
        }
    }

    void write(Note checkpoint) {
        try {
            var half = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(half, checkpoint.toString());
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the newest checkpoint in " + file.toAbsolutePath(), e);
        }
    }
}

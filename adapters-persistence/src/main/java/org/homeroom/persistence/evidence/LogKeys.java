package org.homeroom.persistence.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeroom.application.secrets.KeyFolder;
import org.homeroom.evidence.KeyRotation;
import org.homeroom.evidence.Note;
import org.homeroom.evidence.SigningKey;
import org.homeroom.evidence.VerifierKey;

/**
 * The key that signs this log, and those that handed over to it.
 *
 * @param rotations the notes by which they did
 */
record LogKeys(SigningKey key, List<Note> rotations) {

    /** @param file where the key was put; empty: it is made for this log and kept in the folder */
    static LogKeys of(String identity, Path folder, Optional<Path> file, Optional<Path> rotations) {
        try {
            var secret = file.isPresent()
                    ? Files.readString(file.get())
                    : new String(
                            new KeyFolder(folder).key("evidence-" + identity + ".key", () -> made(identity)),
                            StandardCharsets.UTF_8);
            var notes = new ArrayList<Note>();
            if (rotations.isPresent()) {
                try (var files = Files.newDirectoryStream(rotations.get())) {
                    for (var one : files) {
                        notes.add(Note.of(Files.readString(one)));
                    }
                }
            }
            return new LogKeys(SigningKey.of(secret), notes);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the key that signs the log", e);
        }
    }

    private static byte[] made(String identity) {
        return SigningKey.generate("homeroom/" + identity).secret().getBytes(StandardCharsets.UTF_8);
    }

    String origin() {
        return key.verifier().name();
    }

    /** Whether this key has signed, or one before it. */
    boolean signed(Note note) {
        return all().stream().anyMatch(note::signedBy);
    }

    private Set<VerifierKey> all() {
        var all = new HashSet<>(Set.of(key.verifier()));
        var handedOver = rotations.stream().map(KeyRotation::of).toList();
        for (var grown = true; grown; ) {
            grown = false;
            for (var rotation : handedOver) {
                grown |= all.contains(rotation.successor()) && all.add(rotation.old());
            }
        }
        return all;
    }
}

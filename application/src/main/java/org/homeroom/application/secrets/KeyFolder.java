package org.homeroom.application.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.function.Supplier;

/**
 * Keys in files that only their owner can read. A key that is not there yet is made once and kept; whoever loses the
 * folder loses every personal value and every account's number, so it belongs into the backup, apart from the database.
 */
public final class KeyFolder {

    private final Path folder;

    public KeyFolder(Path folder) {
        this.folder = folder;
    }

    /** @param make called only when the key is not there yet */
    public byte[] key(String name, Supplier<byte[]> make) {
        var file = folder.resolve(name);
        try {
            if (!Files.exists(file)) create(file, make.get());
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or make the key " + file.toAbsolutePath(), e);
        }
    }

    /** Thirty-two random bytes. */
    public byte[] key(String name) {
        return key(name, () -> {
            var key = new byte[32];
            new SecureRandom().nextBytes(key);
            return key;
        });
    }

    private void create(Path file, byte[] key) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        var ownersFile = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createDirectories(folder, ownerOnly);
        var half = Files.createTempFile(folder, "new", ".key", ownersFile);
        Files.write(half, key);
        try {
            Files.createLink(file, half);
        } catch (FileAlreadyExistsException anotherWasFaster) {
            return;
        } finally {
            Files.delete(half);
        }
    }
}

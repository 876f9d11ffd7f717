package org.homeroom.persistence.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The directory of one embedded database, held by one process at a time: {@code cluster} is PostgreSQL's own data
 * directory, {@code password} opens it for its owner and {@code application-password} for the service, {@code
 * server.log} is what PostgreSQL said since its last start.
 */
final class DatabaseHome implements AutoCloseable {
    private final Path directory;
    private final FileChannel lock;

    private DatabaseHome(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /** Creates the directory where needed and locks it; refuses when another instance has it. */
    static DatabaseHome claim(Path directory) throws IOException {
        makePrivate(directory);
        FileChannel lock = FileChannel.open(lockFile(directory), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!acquired(lock)) {
            lock.close();
            throw new IllegalStateException(("Another instance of Homeroom uses the database in %s. Stop it, or give"
                            + " this one a directory of its own (homeroom.embedded-database.directory).")
                    .formatted(directory));
        }
        return new DatabaseHome(directory, lock);
    }

    static Path lockFile(Path directory) {
        return directory.resolve("lock");
    }

    static void makePrivate(Path directory) throws IOException {
        Files.createDirectories(directory);
        restrict(directory, "rwx------");
    }

    Path cluster() {
        return directory.resolve("cluster");
    }

    Path serverLog() {
        return directory.resolve("server.log");
    }

    Path directory() {
        return directory;
    }

    Path passwordFile() {
        return passwordFile(directory);
    }

    static String password(Path directory) throws IOException {
        return Files.readString(passwordFile(directory)).strip();
    }

    static String applicationPassword(Path directory) throws IOException {
        return Files.readString(applicationPasswordFile(directory)).strip();
    }

    /**
     * Makes the way free for the first start: new passwords, and no half-made cluster of a first start that was cut
     * off. Such a cluster is moved aside, never deleted.
     */
    void prepare() throws IOException {
        if (Files.exists(serverLog())) {
            Files.move(serverLog(), directory.resolve("server.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(applicationPasswordFile(directory))) {
            makePassword(applicationPasswordFile(directory));
        }
        if (Files.exists(directory.resolve("ready"))) {
            return;
        }
        if (Files.exists(cluster())) {
            Files.move(cluster(), directory.resolve("cluster-unfinished-" + System.currentTimeMillis()));
        }
        makePassword(passwordFile());
    }

    private static void makePassword(Path file) throws IOException {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(file);
        Files.createFile(file);
        restrict(file, "rw-------");
        Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** From here on the cluster holds somebody's data. */
    void ready() throws IOException {
        Files.write(directory.resolve("ready"), new byte[0]);
    }

    void delete() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path passwordFile(Path directory) {
        return directory.resolve("password");
    }

    private static Path applicationPasswordFile(Path directory) {
        return directory.resolve("application-password");
    }

    private static boolean acquired(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static void restrict(Path file, String permissions) throws IOException {
        FileStore store = Files.getFileStore(file);
        if (store.supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }
}

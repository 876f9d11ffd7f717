package org.homeroom.persistence.files;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.homeroom.application.chats.FileStore;
import org.homeroom.application.chats.StoredFile;

/**
 * Files in folders of this machine. What is kept is on the disk before it has its name, so that after a crash a file is
 * there as a whole or not at all.
 */
final class DiskFileStore implements FileStore {

    private static final String SPOOL = "spool";

    private final Path root;

    DiskFileStore(Path root) {
        this.root = root;
    }

    @Override
    public Path spool() throws IOException {
        return Files.createTempFile(Files.createDirectories(root.resolve(SPOOL)), "file", null);
    }

    @Override
    public void keep(StoredFile file, Path spooled) throws IOException {
        var place = place(file);
        var folder = Files.createDirectories(place.getParent());
        onDisk(spooled, WRITE);
        Files.move(spooled, place, ATOMIC_MOVE);
        onDisk(folder, READ);
        onDisk(root, READ);
    }

    private static void onDisk(Path path, OpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    @Override
    public Optional<InputStream> read(StoredFile file, long from, long to) throws IOException {
        try {
            var channel = FileChannel.open(place(file), READ);
            channel.position(from);
            return Optional.of(new FirstBytes(Channels.newInputStream(channel), to - from));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void remove(StoredFile file) throws IOException {
        Files.deleteIfExists(place(file));
    }

    @Override
    public List<StoredFile> keptBefore(Instant then, Optional<StoredFile> after, int atMost) throws IOException {
        if (!Files.isDirectory(root)) return List.of();
        Predicate<String> further = after.map(Names::of)
                .<Predicate<String>>map(last -> name -> name.compareTo(last) > 0)
                .orElse(name -> true);
        try (var all = Files.walk(root, 2)) {
            return all.filter(path -> !path.startsWith(root.resolve(SPOOL)) && olderThan(then, path))
                    .map(path -> path.getFileName().toString())
                    .filter(further)
                    .sorted()
                    .flatMap(name -> Names.read(name).stream())
                    .limit(atMost)
                    .toList();
        }
    }

    @Override
    public void clearSpools(Instant then) throws IOException {
        var spools = root.resolve(SPOOL);
        if (!Files.isDirectory(spools)) return;
        try (var all = Files.list(spools)) {
            for (var left : all.filter(path -> olderThan(then, path)).toList()) Files.deleteIfExists(left);
        }
    }

    private static boolean olderThan(Instant then, Path path) {
        try {
            return Files.isRegularFile(path)
                    && Files.getLastModifiedTime(path).toInstant().isBefore(then);
        } catch (IOException e) {
            return false;
        }
    }

    /** Sorted into folders by the first letters, so that none has too many. */
    private Path place(StoredFile file) {
        var name = Names.of(file);
        return root.resolve(name.substring(34, 36)).resolve(name);
    }
}

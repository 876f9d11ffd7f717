package org.homeroom.evidence.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.homeroom.evidence.Hashing;
import org.homeroom.evidence.Malformed;
import org.homeroom.evidence.Note;
import org.homeroom.evidence.TilePath;
import org.homeroom.evidence.Tiles;
import org.jspecify.annotations.Nullable;

/** The files of an export, in a folder or a zip. */
final class Export implements Tiles, AutoCloseable {

    static final String CHECKPOINT = "checkpoint";
    static final String EVENTS = "events.ndjson";
    static final String HISTORY = "history";
    static final String ROTATIONS = "keys";
    static final String PROOFS = "proofs";
    static final String TIME_STAMPS = "timestamps";
    static final String TIME_STAMP = ".tsr";
    static final String WITNESSED = "witnessed";
    static final String OLDER = ".checkpoint";

    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LONGEST_TILE = TilePath.FULL * Hashing.LENGTH;

    private final Path root;
    private final @Nullable FileSystem zip;

    private Export(Path root, @Nullable FileSystem zip) {
        this.root = root;
        this.zip = zip;
    }

    /** @throws Unusable where there is nothing to be read */
    static Export open(Path place) {
        if (!Files.exists(place)) throw new Unusable(Finding.Kind.NOT_THERE, place.toString());
        try {
            if (Files.isDirectory(place)) {
                try (var files = Files.list(place)) {
                    if (files.findAny().isEmpty()) throw new Unusable(Finding.Kind.EMPTY, place.toString());
                }
                return new Export(inside(place), null);
            }
            if (Files.size(place) == 0) throw new Unusable(Finding.Kind.EMPTY, place.toString());
            needEachNameOnce(place);
            var zip = FileSystems.newFileSystem(place);
            return new Export(inside(zip.getPath("/")), zip);
        } catch (IOException | ProviderNotFoundException | IllegalArgumentException e) {
            throw new Unusable(Finding.Kind.FOREIGN, place.toString());
        }
    }

    /** What is verified must be what every other program unpacks, on systems that do not tell case or slashes apart, too. */
    private static void needEachNameOnce(Path zip) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            var names = new HashSet<String>();
            for (var entries = file.entries(); entries.hasMoreElements(); ) {
                var name = entries.nextElement().getName();
                var plain = name.replace('\\', '/').replaceAll("^[./]*/", "").toLowerCase(Locale.ROOT);
                if (!names.add(plain)) throw new Unusable(Finding.Kind.TWICE, name);
            }
        }
    }

    /** Whoever zips a folder, or unpacks such a zip, gets it as the only thing there, but for what a system leaves behind. */
    private static Path inside(Path root) throws IOException {
        try (var files = Files.list(root)) {
            var all = files.filter(file -> !isLeftover(file)).toList();
            return all.size() == 1 && Files.isDirectory(all.getFirst()) ? all.getFirst() : root;
        }
    }

    private static boolean isLeftover(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.startsWith("__MACOSX") || name.startsWith(".");
    }

    String place() {
        return zip == null ? root.toString() : zip.toString();
    }

    boolean has(String name) {
        return Files.exists(root.resolve(name));
    }

    long length(String name) throws IOException {
        return Files.size(root.resolve(name));
    }

    InputStream stream(String name) throws IOException {
        if (!Files.isRegularFile(root.resolve(name))) throw new Unusable(Finding.Kind.UNREADABLE, name);
        return Files.newInputStream(root.resolve(name));
    }

    /** @throws Malformed where it is not text or not a note */
    Optional<Note> note(String name) throws IOException {
        var text = text(name);
        return text.map(Note::of);
    }

    Optional<String> text(String name) throws IOException {
        var file = root.resolve(name);
        if (!Files.isRegularFile(file)) return Optional.empty();
        return Optional.of(textOf(file));
    }

    /** @throws Malformed where it is far too long */
    byte[] bytes(String name) throws IOException {
        return bytesOf(root.resolve(name), LONGEST_TEXT);
    }

    /** What a zip says of the length of a file may be a lie, and a device has none. */
    private static byte[] bytesOf(Path file, int longest) throws IOException {
        if (!Files.isRegularFile(file)) throw new Malformed("not a file");
        try (var stream = Files.newInputStream(file)) {
            var bytes = stream.readNBytes(longest + 1);
            if (bytes.length > longest) throw new Malformed("too long");
            return bytes;
        }
    }

    static String textOf(Path file) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytesOf(file, LONGEST_TEXT)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("not a text in UTF-8");
        }
    }

    /** Names of the files in a folder, below the export; none where there is no such folder. */
    List<String> in(String folder) throws IOException {
        if (!Files.isDirectory(root.resolve(folder))) return List.of();
        var names = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(root.resolve(folder))) {
            for (var file : files) {
                names.add(folder + "/" + file.getFileName());
            }
        }
        return names.stream().sorted().toList();
    }

    @Override
    public byte @Nullable [] read(TilePath tile) {
        var exact = bytes(tile);
        return exact != null || tile.width() == TilePath.FULL
                ? exact
                : bytes(new TilePath(tile.level(), tile.index(), TilePath.FULL));
    }

    private byte @Nullable [] bytes(TilePath tile) {
        var file = root.resolve("tile/" + tile.path());
        if (!Files.exists(file)) return null;
        try {
            return bytesOf(file, LONGEST_TILE);
        } catch (IOException | UncheckedIOException | Malformed e) {
            throw new Unusable(Finding.Kind.UNREADABLE, "tile/" + tile.path());
        }
    }

    @Override
    public void close() {
        if (zip == null) return;
        try {
            zip.close();
        } catch (IOException nothingWasWritten) {
            return;
        }
    }
}

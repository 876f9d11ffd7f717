package org.homeroom.evidence.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.homeroom.evidence.KeyRotation;
import org.homeroom.evidence.Malformed;
import org.homeroom.evidence.SigningKey;
import org.homeroom.evidence.VerifierKey;
import org.homeroom.evidence.audit.Verification;

/**
 * The command {@code audit}. It ends with 0 where an export holds, 1 where it was tampered with, 2 where it was called
 * wrongly, 3 where nothing can be said.
 */
public final class Audit {

    private static final int WRONG_CALL = 2;
    private static final String USAGE = """
            Usage: audit verify DIR --key FILE [--key FILE …] [--known CHECKPOINT …] [--lang en|ru]
                     DIR is an export, a folder or a zip; FILE holds keys of the log and of witnesses, one a line;
                     CHECKPOINT is a checkpoint, or an export, that somebody kept from before
                   audit keygen NAME FILE
                     a new key of the log NAME: the secret in FILE, the public key in FILE.pub
                   audit rotate OLD NEW SIZE FILE
                     the key in file OLD hands over to the key in file NEW, since the log has SIZE events
            """;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;

    Audit(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new Audit(out, err, Boolean.getBoolean("homeroom.terminal")).run(arguments));
    }

    int run(String... arguments) {
        try {
            var command = arguments.length == 0 ? "" : arguments[0];
            var rest = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
            return switch (command) {
                case "verify" -> verify(rest);
                case "keygen" -> keygen(rest);
                case "rotate" -> rotate(rest);
                default -> throw new Usage("verify, keygen or rotate?");
            };
        } catch (Usage e) {
            err.println("audit: " + e.getMessage());
            err.print(USAGE);
            return WRONG_CALL;
        } catch (NoSuchFileException e) {
            err.println("audit: there is no file " + e.getMessage());
            return WRONG_CALL;
        } catch (FileAlreadyExistsException e) {
            err.println("audit: " + e.getMessage() + " is there already and stays as it is");
            return WRONG_CALL;
        } catch (IOException e) {
            err.println("audit: cannot read or write " + e.getMessage());
            return WRONG_CALL;
        }
    }

    private int verify(List<String> arguments) throws IOException {
        var keys = new ArrayList<VerifierKey>();
        var known = new ArrayList<Path>();
        var places = new ArrayList<Path>();
        var language = "en";
        for (var i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--key" -> keys.addAll(keysIn(Path.of(value(arguments, ++i))));
                case "--known" -> {
                    known.add(Path.of(value(arguments, ++i)));
                    while (i + 1 < arguments.size() && !arguments.get(i + 1).startsWith("--") && !places.isEmpty()) {
                        known.add(Path.of(arguments.get(++i)));
                    }
                }
                case "--lang" -> language = value(arguments, ++i);
                default -> places.add(Path.of(arguments.get(i)));
            }
        }
        if (places.size() != 1 || places.getFirst().toString().startsWith("--")) throw new Usage("which one export?");
        if (keys.isEmpty()) throw new Usage("by which key? Take it from whom you trust, not from the export");
        var words = Words.in(language).orElseThrow(() -> new Usage("the languages are en and ru"));
        var bar = new ProgressBar(err);
        var verification = Verification.with(keys).knowing(known);
        var report = (terminal ? verification.watchedBy(bar) : verification).of(places.getFirst());
        bar.clear();
        out.print(words.of(report));
        return report.verdict().code();
    }

    private static String value(List<String> arguments, int index) {
        if (index >= arguments.size()) throw new Usage(arguments.getLast() + " needs a value");
        return arguments.get(index);
    }

    private static List<VerifierKey> keysIn(Path file) throws IOException {
        try {
            return Files.readString(file)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(VerifierKey::of)
                    .toList();
        } catch (Malformed e) {
            throw new Usage("in " + file + ": " + e.getMessage());
        } catch (CharacterCodingException e) {
            throw new Usage("in " + file + " are no keys");
        }
    }

    private int keygen(List<String> arguments) throws IOException {
        if (arguments.size() != 2) throw new Usage("keygen needs a name and a file");
        try {
            var key = SigningKey.generate(arguments.getFirst());
            var file = Path.of(arguments.get(1));
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, key.secret() + "\n");
            Files.writeString(Path.of(file + ".pub"), key.verifier() + "\n", StandardOpenOption.CREATE_NEW);
            out.println(key.verifier());
            return 0;
        } catch (Malformed e) {
            throw new Usage(e.getMessage());
        }
    }

    private int rotate(List<String> arguments) throws IOException {
        if (arguments.size() != 4) throw new Usage("rotate needs two files of keys, a size and a file");
        try {
            var note = KeyRotation.between(
                    SigningKey.of(Files.readString(Path.of(arguments.getFirst()))),
                    SigningKey.of(Files.readString(Path.of(arguments.get(1)))),
                    Long.parseLong(arguments.get(2)));
            Files.writeString(Path.of(arguments.get(3)), note.toString(), StandardOpenOption.CREATE_NEW);
            return 0;
        } catch (Malformed | NumberFormatException e) {
            throw new Usage(e.getMessage());
        }
    }
}

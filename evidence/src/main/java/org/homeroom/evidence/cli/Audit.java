package org.homeroom.evidence.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.homeroom.evidence.KeyRotation;
import org.homeroom.evidence.Malformed;
import org.homeroom.evidence.SigningKey;
import org.homeroom.evidence.audit.EventProof;
import org.homeroom.evidence.audit.Report;
import org.homeroom.evidence.audit.Verification;

/**
 * The command {@code audit}. It ends with 0 where an export or a proof holds, 1 where it was tampered with, 2 where it was called
 * wrongly, 3 where nothing can be said.
 */
public final class Audit {

    private static final int WRONG_CALL = 2;
    private static final int NOTHING_TO_SAY = 3;
    private static final String USAGE = """
            Usage: audit verify DIR --key FILE [--key FILE …] [--known CHECKPOINT …] [--tsa CERT] [--lang en|ru]
                     DIR is an export, a folder or a zip; FILE holds keys of the log and of witnesses, one a line;
                     CHECKPOINT is a checkpoint, or an export, that somebody kept from before;
                     CERT holds certificates, in PEM, of authorities whose time stamps count, or of who certified them
                   audit verify PROOF --key FILE [--event EVENT] [--lang en|ru]
                     PROOF is a single proof that an event is in the log; EVENT is a file with the line of the event, or the
                     entry of its leaf, where the proof goes without it
                   audit proof DIR EVENT PROOF --key FILE [--lang en|ru]
                     takes the event with this position or id out of an export, and writes it with its proof to a new file
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
                case "proof" -> proof(rest);
                case "keygen" -> keygen(rest);
                case "rotate" -> rotate(rest);
                default -> throw new Usage("verify, proof, keygen or rotate?");
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
        } catch (InvalidPathException e) {
            err.println("audit: this system cannot read the name " + e.getInput() + "; is the locale one of UTF-8?");
            return WRONG_CALL;
        } catch (IOException e) {
            err.println("audit: cannot read or write " + e.getMessage());
            return WRONG_CALL;
        } catch (RuntimeException e) {
            err.println("audit: broken off, so nothing can be said: " + e);
            return NOTHING_TO_SAY;
        }
    }

    private int verify(List<String> arguments) throws IOException {
        var options = Options.of(arguments);
        options.need(1, "which one export or proof?");
        var words = options.words();
        var place = Path.of(options.others.getFirst());
        var verification =
                Verification.with(options.keys).knowing(options.known).stampedBy(options.authorities);
        var event = options.event;
        if (event != null) return say(words, verification.of(place, eventIn(event)));
        var bar = new ProgressBar(err);
        var report = (terminal ? verification.watchedBy(bar) : verification).of(place);
        bar.clear();
        return say(words, report);
    }

    /** Editors end a file with a line feed, which is not of the event. */
    private static byte[] eventIn(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var length = bytes.length;
        while (length > 0 && (bytes[length - 1] == '\n' || bytes[length - 1] == '\r')) length--;
        if (length == 0) throw new Usage("in " + file + " is no event");
        return Arrays.copyOf(bytes, length);
    }

    private int proof(List<String> arguments) throws IOException {
        var options = Options.of(arguments);
        options.need(3, "proof needs an export, an event and a file");
        var words = options.words();
        var made = EventProof.from(Path.of(options.others.getFirst()), options.others.get(1));
        var proof = made.proof();
        if (proof == null) return say(words, made.report());
        var report = Verification.with(options.keys).of(proof);
        if (report.verdict() == Report.Verdict.HOLDS)
            Files.writeString(Path.of(options.others.getLast()), proof.toString(), StandardOpenOption.CREATE_NEW);
        return say(words, report);
    }

    private int say(Words words, Report report) {
        out.print(words.of(report));
        return report.verdict().code();
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

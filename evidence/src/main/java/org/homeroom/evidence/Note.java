package org.homeroom.evidence;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A text with the signatures under it. Source: C2SP signed-note.
 *
 * @param text ends with a line feed
 */
public record Note(String text, List<Signature> signatures) {

    private static final String DASH = "\u2014 ";
    private static final int MOST = 100;

    /**
     * One line under a note.
     *
     * @param id of the key, four bytes
     */
    public record Signature(String name, byte[] id, byte[] bytes) {

        /** When a witness says to have seen the checkpoint, in seconds since 1970. */
        public long seconds() {
            return ByteBuffer.wrap(bytes).getLong();
        }

        /** Whether it says to be made with this key. */
        public boolean names(VerifierKey key) {
            return name.equals(key.name()) && hexId().equals(key.hexId());
        }

        /** The id of the key in hexadecimal digits. */
        public String hexId() {
            return HexFormat.of().formatHex(id);
        }

        private static Signature of(String line) {
            var parts = line.split(" ", -1);
            if (!line.startsWith(DASH) || parts.length != 3 || !VerifierKey.mayBeName(parts[1]))
                throw new Malformed("a signature is written as dash, name and base 64");
            var bytes = Base64Text.read(parts[2]);
            if (bytes.length < 5) throw new Malformed("a signature names its key");
            return new Signature(parts[1], Arrays.copyOf(bytes, 4), Arrays.copyOfRange(bytes, 4, bytes.length));
        }

        @Override
        public String toString() {
            var all = ByteBuffer.allocate(id.length + bytes.length)
                    .put(id)
                    .put(bytes)
                    .array();
            return DASH + name + " " + Base64Text.write(all) + "\n";
        }
    }

    public Note {
        if (!text.endsWith("\n")) throw new Malformed("the text of a note ends with a line feed");
        if (text.codePoints().anyMatch(c -> (c < ' ' && c != '\n') || c == 0xFFFD))
            throw new Malformed("a note has no control characters");
        signatures = List.copyOf(signatures);
    }

    /** A text that nobody has signed yet. */
    public static Note unsigned(String text) {
        return new Note(text, List.of());
    }

    /** @throws Malformed unless it is a text, an empty line and at least one signature */
    public static Note of(String written) {
        var end = written.lastIndexOf("\n\n");
        if (end < 0 || !written.endsWith("\n")) throw new Malformed("a note is a text, an empty line and signatures");
        var lines = written.substring(end + 2).split("\n");
        if (end + 2 == written.length() || lines.length > MOST) throw new Malformed("a note has 1 to 100 signatures");
        var signatures = new ArrayList<Signature>();
        for (var line : lines) {
            signatures.add(Signature.of(line));
        }
        return new Note(written.substring(0, end + 1), signatures);
    }

    Note with(Signature signature) {
        var more = new ArrayList<>(signatures);
        more.add(signature);
        return new Note(text, more);
    }

    /** Whether this key has signed this text. */
    public boolean signedBy(VerifierKey key) {
        return signatures.stream().anyMatch(signature -> key.made(signature, text));
    }

    /** As it stands in a file. */
    @Override
    public String toString() {
        var written = new StringBuilder(text).append('\n');
        signatures.forEach(written::append);
        return written.toString();
    }
}

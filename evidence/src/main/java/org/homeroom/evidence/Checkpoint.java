package org.homeroom.evidence;

import java.util.Arrays;
import java.util.List;

/**
 * What a log says of itself: how many leaves it has and their root. Source: C2SP tlog-checkpoint.
 *
 * @param origin the name of the log
 * @param extensions further lines that nobody here reads
 */
public record Checkpoint(String origin, long size, byte[] root, List<String> extensions) {

    public Checkpoint {
        if (origin.isEmpty()) throw new Malformed("a checkpoint names its log");
        if (size < 0) throw new Malformed("a tree has no less than no leaves");
        if (root.length != Hashing.LENGTH) throw new Malformed("a root has 32 bytes");
        extensions = List.copyOf(extensions);
    }

    public Checkpoint(String origin, long size, byte[] root) {
        this(origin, size, root, List.of());
    }

    /** @throws Malformed unless the text of the note is a checkpoint */
    public static Checkpoint of(Note note) {
        var lines = note.text().split("\n", -1);
        if (lines.length < 4 || Arrays.stream(lines, 0, lines.length - 1).anyMatch(String::isEmpty))
            throw new Malformed("a checkpoint has at least three lines, none of them empty");
        return new Checkpoint(
                lines[0],
                number(lines[1]),
                Base64Text.readHash(lines[2]),
                List.of(lines).subList(3, lines.length - 1));
    }

    static long number(String digits) {
        try {
            var number = Long.parseLong(digits);
            if (number >= 0 && Long.toString(number).equals(digits)) return number;
        } catch (NumberFormatException e) {
            throw new Malformed("not a number");
        }
        throw new Malformed("a number is written in another way than it should");
    }

    /** The text to be signed. */
    public String text() {
        var text = new StringBuilder(origin + "\n" + size + "\n" + Base64Text.write(root) + "\n");
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    public Note signedBy(SigningKey key) {
        return key.sign(Note.unsigned(text()));
    }

    /** Whether both say the same of the same log. */
    public boolean sameTree(Checkpoint other) {
        return origin.equals(other.origin) && size == other.size && Arrays.equals(root, other.root);
    }
}

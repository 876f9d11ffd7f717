package org.homeroom.evidence;

/**
 * A key hands over to its successor, which it names and signs. What the old key signed stays valid.
 *
 * @param since leaves of the log when the new key began
 */
public record KeyRotation(VerifierKey old, VerifierKey successor, long since) {

    private static final String FIRST = "homeroom key rotation v1";

    public KeyRotation {
        if (!old.name().equals(successor.name())) throw new Malformed("a log keeps its name");
        if (old.equals(successor)) throw new Malformed("a key hands over to another one");
        if (since < 0) throw new Malformed("a log has no less than no events");
    }

    /**
     * Signed by both: the old key agrees, and the new one is really there.
     *
     * @throws Malformed where no verifier would accept it
     */
    public static Note between(SigningKey old, SigningKey successor, long since) {
        var rotation = new KeyRotation(old.verifier(), successor.verifier(), since);
        var text = String.join("\n", FIRST, "" + rotation.old, "" + rotation.successor, "" + since) + "\n";
        return successor.sign(old.sign(Note.unsigned(text)));
    }

    /** @throws Malformed unless it is a rotation and both keys have signed it */
    public static KeyRotation of(Note note) {
        var lines = note.text().split("\n", -1);
        if (lines.length != 5 || !lines[0].equals(FIRST)) throw new Malformed("not the rotation of a key");
        var rotation = new KeyRotation(VerifierKey.of(lines[1]), VerifierKey.of(lines[2]), Checkpoint.number(lines[3]));
        if (!note.signedBy(rotation.old) || !note.signedBy(rotation.successor))
            throw new Malformed("a rotation is signed by both keys");
        return rotation;
    }
}

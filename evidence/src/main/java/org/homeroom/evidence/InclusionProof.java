package org.homeroom.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * That an entry is in the log, with the checkpoint that says what the log is. Source: C2SP tlog-proof.
 *
 * @param extra what goes with it, as the line of an event; nobody may believe it before its hash was compared; empty where
 *     there is none
 * @param index of the entry, from 0
 * @param path from the sibling of the leaf up
 */
public record InclusionProof(byte[] extra, long index, List<byte[]> path, Note checkpoint) {

    /** With what every such text begins. */
    public static final String BEGINNING = "c2sp.org/tlog-proof@";

    private static final String FIRST = BEGINNING + "v1";
    private static final String EXTRA = "extra ";

    public InclusionProof {
        path = List.copyOf(path);
    }

    public InclusionProof(long index, List<byte[]> path, Note checkpoint) {
        this(new byte[0], index, path, checkpoint);
    }

    /** @throws Malformed unless it is written as C2SP has it */
    public static InclusionProof of(String written) {
        var end = written.indexOf("\n\n");
        if (end < 0) throw new Malformed("a proof is lines, an empty line and a checkpoint");
        var lines = new ArrayList<>(List.of(written.substring(0, end).split("\n", -1)));
        if (!lines.removeFirst().equals(FIRST)) throw new Malformed("a proof begins with " + FIRST);
        var extra = !lines.isEmpty() && lines.getFirst().startsWith(EXTRA)
                ? Base64Text.read(lines.removeFirst().substring(EXTRA.length()))
                : new byte[0];
        if (lines.isEmpty() || !lines.getFirst().startsWith("index ")) throw new Malformed("a proof names an index");
        var index = Checkpoint.number(lines.removeFirst().substring("index ".length()));
        var path = lines.stream().map(Base64Text::readHash).toList();
        return new InclusionProof(extra, index, path, Note.of(written.substring(end + 2)));
    }

    /** Whether the checkpoint covers a leaf with this hash at the index. Who signed it is another question. */
    public boolean holdsFor(byte[] leafHash) {
        var tree = Checkpoint.of(checkpoint);
        return Proofs.root(leafHash, index, tree.size(), path)
                .filter(root -> Arrays.equals(root, tree.root()))
                .isPresent();
    }

    /** As it stands in a file named {@code .tlog-proof}. */
    @Override
    public String toString() {
        var written = new StringBuilder(FIRST + "\n");
        if (extra.length > 0)
            written.append(EXTRA).append(Base64Text.write(extra)).append('\n');
        written.append("index ").append(index).append('\n');
        path.forEach(hash -> written.append(Base64Text.write(hash)).append('\n'));
        return written.append('\n').append(checkpoint).toString();
    }
}

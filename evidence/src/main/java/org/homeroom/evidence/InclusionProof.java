package org.homeroom.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * That an entry is in the log, with the checkpoint that says what the log is. Source: C2SP tlog-proof.
 *
 * @param index of the entry, from 0
 * @param path from the sibling of the leaf up
 */
public record InclusionProof(long index, List<byte[]> path, Note checkpoint) {

    private static final String FIRST = "c2sp.org/tlog-proof@v1";

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** @throws Malformed unless it is written as C2SP has it; extra data is passed over */
    public static InclusionProof of(String written) {
        var end = written.indexOf("\n\n");
        if (end < 0) throw new Malformed("a proof is lines, an empty line and a checkpoint");
        var lines = new ArrayList<>(List.of(written.substring(0, end).split("\n", -1)));
        if (!lines.removeFirst().equals(FIRST)) throw new Malformed("a proof begins with " + FIRST);
        if (!lines.isEmpty() && lines.getFirst().startsWith("extra "))
            Base64Text.read(lines.removeFirst().substring("extra ".length()));
        if (lines.isEmpty() || !lines.getFirst().startsWith("index ")) throw new Malformed("a proof names an index");
        var index = Checkpoint.number(lines.removeFirst().substring("index ".length()));
        var path = lines.stream().map(Base64Text::readHash).toList();
        return new InclusionProof(index, path, Note.of(written.substring(end + 2)));
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
        var written = new StringBuilder(FIRST + "\nindex " + index + "\n");
        path.forEach(hash -> written.append(Base64Text.write(hash)).append('\n'));
        return written.append('\n').append(checkpoint).toString();
    }
}

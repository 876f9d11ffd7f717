package org.homeroom.evidence;

import java.util.List;

/**
 * That the log only grew since it had an older size, with its checkpoint now. Written as a witness is asked. Source: C2SP
 * tlog-witness.
 *
 * @param older size of the log then
 */
public record ConsistencyProof(long older, List<byte[]> path, Note checkpoint) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** @throws Malformed unless it is written as C2SP has it */
    public static ConsistencyProof of(String written) {
        var end = written.indexOf("\n\n");
        if (end < 0 || !written.startsWith("old ")) throw new Malformed("a proof names the old size first");
        var lines = List.of(written.substring(0, end).split("\n", -1));
        return new ConsistencyProof(
                Checkpoint.number(lines.getFirst().substring("old ".length())),
                lines.stream().skip(1).map(Base64Text::readHash).toList(),
                Note.of(written.substring(end + 2)));
    }

    /** Whether the tree of the checkpoint begins with the older one. Who signed them is another question. */
    public boolean holdsFor(Checkpoint then) {
        var now = Checkpoint.of(checkpoint);
        return then.size() == older
                && then.origin().equals(now.origin())
                && Proofs.consistent(older, then.root(), now.size(), now.root(), path);
    }

    @Override
    public String toString() {
        var written = new StringBuilder("old " + older + "\n");
        path.forEach(hash -> written.append(Base64Text.write(hash)).append('\n'));
        return written.append('\n').append(checkpoint).toString();
    }
}

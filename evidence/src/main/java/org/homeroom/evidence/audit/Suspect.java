package org.homeroom.evidence.audit;

import org.homeroom.evidence.Envelope;
import org.homeroom.evidence.Hashing;

/** An event whose leaf is another one. */
record Suspect(long position, Envelope envelope) {

    /** The hash that its leaf would have if it stood at another place. */
    byte[] movedTo(long other, String previous, Hashing hashing) {
        return hashing.leaf(new Envelope(
                        other,
                        envelope.id(),
                        envelope.type(),
                        envelope.version(),
                        envelope.time(),
                        envelope.tags(),
                        previous,
                        envelope.data(),
                        envelope.metadata())
                .entry());
    }
}

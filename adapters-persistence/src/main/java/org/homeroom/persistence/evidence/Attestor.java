package org.homeroom.persistence.evidence;

import java.time.Duration;
import java.time.Instant;
import org.homeroom.persistence.evidence.EvidenceTables.Signed;

/** Somebody outside who says something of a checkpoint that its operator alone could not. */
interface Attestor {

    /** How far a clock outside may be from ours; with more, one of both is wrong and nothing is kept. */
    Duration FARTHEST = Duration.ofMinutes(10);

    /** Under which attestations are kept. */
    String name();

    /**
     * Asks, and keeps what was said. Blocks.
     *
     * @throws NotAttested where it was not, whatever was said
     */
    void attest(Signed newest) throws InterruptedException;

    /** @throws NotAttested unless the time that somebody outside names is about now */
    static void comparedWithOurs(Instant theirs, Instant ours) {
        if (Duration.between(theirs, ours).abs().compareTo(FARTHEST) > 0)
            throw new NotAttested("its clock is not ours");
    }
}

package org.homeroom.application.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the log is signed.
 *
 * @param size events that the newest checkpoint covers, as this node knows
 * @param signedAt missing before the first
 * @param alarm missing while everything fits; while it is there, nothing is signed
 */
public record EvidenceState(
        long size, @Nullable Instant signedAt, @Nullable Alarm alarm) {

    /**
     * The log under its evidence is not what it was.
     *
     * @param position of the first event that does not fit; 0 where that cannot be told
     */
    public record Alarm(Kind kind, long position) {}

    /** What does not fit. */
    public enum Kind {
        /** An event is not the one whose hash was signed. */
        EVENT_CHANGED,
        /** An event that was signed is gone, or one is missing in between. */
        EVENT_MISSING,
        /** The log is shorter than this node signed it: an older backup. */
        ROLLED_BACK,
        /** The log that was signed is another one than this node knew. */
        FORKED,
        /** The hashes do not make up the tree that was signed. */
        TREE_CHANGED,
        /** The newest checkpoint is not signed by the key of this log. */
        SIGNED_BY_ANOTHER
    }
}

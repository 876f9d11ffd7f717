package org.homeroom.application.evidence;

import java.time.Instant;
import java.util.List;
import org.homeroom.application.evidence.EvidenceState.Alarm;
import org.homeroom.application.evidence.EvidenceState.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a service finds when it compares the stored events of a school with the leaves that were signed. It is the word of
 * whoever runs the service.
 *
 * @param seal missing where nothing has been signed yet
 * @param covered events of the school that the checkpoint covers, up to the instant that was asked about
 * @param checked how many of them were compared, the newest first: it ends when the time is up
 * @param oldest of those that were compared; missing without any
 * @param newest of those that were compared; missing without any
 * @param traces what does not fit, by position, and no more than can be read
 * @param untold how many positions more do not fit
 * @param uncovered events of the school that are newer than the checkpoint
 * @param alarm of the service itself; missing while everything fits
 */
public record HistoryInspection(
        @Nullable Seal seal,
        long covered,
        long checked,
        @Nullable Stored oldest,
        @Nullable Stored newest,
        List<Trace> traces,
        long untold,
        long uncovered,
        @Nullable Alarm alarm) {

    /** Whether time was left for all of them. */
    public boolean complete() {
        return checked >= covered;
    }

    /**
     * The newest checkpoint.
     *
     * @param size events of the whole log that it covers
     * @param key by which it is verified, as a verifier takes it
     * @param flaw missing where the signature and the hashes under it are right
     */
    public record Seal(
            long size, Instant at, String key, @Nullable Kind flaw) {}

    /** An event as it stands in the log now. */
    public record Stored(long position, String id, String type, Instant recordedAt) {}

    /**
     * Something that does not fit.
     *
     * @param stored missing where there is nothing at that position
     */
    public record Trace(Sort sort, long position, @Nullable Stored stored) {}

    /** How something does not fit. */
    public enum Sort {
        /** Another event than the one that was signed, or one that was changed. */
        CHANGED,
        /** An event of the school was signed here, and there is none any more. */
        MISSING,
        /** Nothing stands here any more, and whose event it was cannot be told. */
        MISSING_OF_SOMEBODY,
        /** As it was signed, but an index leads past it: answers do not see it. */
        HIDDEN,
        /** The hashes that are kept of this part of the log are not those that were signed, so it cannot be compared. */
        UNPROVED
    }
}

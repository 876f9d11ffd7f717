package org.homeroom.persistence.moderation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a report stands in the queue, as one number: what cannot wait first, then by deadline. */
final class QueuePlace {

    /** Behind every deadline in milliseconds. */
    private static final long CAN_WAIT = 1L << 50;

    /** Places from one on until before another. */
    record Stretch(long from, long to) {}

    static long of(boolean priority, Instant decideBy) {
        return (priority ? 0 : CAN_WAIT) + decideBy.toEpochMilli();
    }

    /**
     * Where to look, in order.
     *
     * @param overdueAt null for the whole queue
     */
    static List<Stretch> stretches(@Nullable Instant overdueAt) {
        if (overdueAt == null) return List.of(new Stretch(Long.MIN_VALUE, Long.MAX_VALUE));
        var until = overdueAt.toEpochMilli() + 1;
        return List.of(new Stretch(Long.MIN_VALUE, until), new Stretch(CAN_WAIT, CAN_WAIT + until));
    }

    private QueuePlace() {}
}

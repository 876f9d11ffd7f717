package org.homeroom.evidence.audit;

import java.util.ArrayList;
import java.util.List;

/** Positions in a row, gathered into ranges. */
final class Ranges {

    /** Takes a range. */
    @FunctionalInterface
    interface Taker {
        void take(long from, long to);
    }

    private final List<long[]> ranges = new ArrayList<>();

    void add(long position) {
        if (!ranges.isEmpty() && ranges.getLast()[1] == position - 1) ranges.getLast()[1] = position;
        else ranges.add(new long[] {position, position});
    }

    void forEach(Taker taker) {
        ranges.forEach(range -> taker.take(range[0], range[1]));
    }
}

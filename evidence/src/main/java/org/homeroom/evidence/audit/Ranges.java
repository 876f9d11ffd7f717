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
        add(position, position);
    }

    void add(long from, long to) {
        if (!ranges.isEmpty() && ranges.getLast()[1] == from - 1) ranges.getLast()[1] = to;
        else ranges.add(new long[] {from, to});
    }

    void forEach(Taker taker) {
        ranges.forEach(range -> taker.take(range[0], range[1]));
    }
}

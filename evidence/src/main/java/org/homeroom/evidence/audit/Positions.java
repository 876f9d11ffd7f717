package org.homeroom.evidence.audit;

import java.util.BitSet;
import java.util.TreeMap;

/** A set of positions that takes no more room than there are positions in it, however large they are. */
final class Positions {

    private static final int PAGE = 1 << 10;

    private final TreeMap<Long, BitSet> pages = new TreeMap<>();
    private BitSet newest = new BitSet();
    private long numberOfNewest = -1;

    void add(long position) {
        var number = position / PAGE;
        if (number != numberOfNewest) {
            newest = pages.computeIfAbsent(number, page -> new BitSet());
            numberOfNewest = number;
        }
        newest.set((int) (position % PAGE));
    }

    boolean has(long position) {
        var number = position / PAGE;
        var page = number == numberOfNewest ? newest : pages.get(number);
        return page != null && page.get((int) (position % PAGE));
    }

    /** The first from here on; 0 where there is none. */
    long next(long from) {
        for (var page : pages.tailMap(from / PAGE, true).entrySet()) {
            var start = page.getKey() * PAGE;
            var bit = page.getValue().nextSetBit((int) Math.max(0, from - start));
            if (bit >= 0) return start + bit;
        }
        return 0;
    }

    /** The last up to here; 0 where there is none. */
    long last(long upTo) {
        for (var page : pages.headMap(upTo / PAGE, true).descendingMap().entrySet()) {
            var start = page.getKey() * PAGE;
            var bit = page.getValue().previousSetBit((int) Math.min(PAGE - 1, upTo - start));
            if (bit >= 0) return start + bit;
        }
        return 0;
    }

    /** The first from here on that is not among them. */
    long nextMissing(long from) {
        var here = from;
        while (has(here)) here++;
        return here;
    }
}

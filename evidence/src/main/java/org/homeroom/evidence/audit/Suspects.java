package org.homeroom.evidence.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.homeroom.evidence.Hashing;
import org.jspecify.annotations.Nullable;

/** Events that are not what was recorded, and what has been done to them: changed, swapped, or moved up or down. */
final class Suspects {

    private static final int COMPARED_WITH_ALL = 300;
    private static final int NEAR = 20;
    private static final int REMEMBERED = 20_000;

    private final List<Suspect> suspects = new ArrayList<>();
    private final LongFunction<byte @Nullable []> leaves;
    private final Hashing hashing = new Hashing();
    private long unremembered;

    /** @param leaves hash of the leaf at a position; null where there is none */
    Suspects(LongFunction<byte @Nullable []> leaves) {
        this.leaves = leaves;
    }

    void add(Suspect suspect) {
        if (suspects.size() < REMEMBERED) suspects.add(suspect);
        else unremembered = suspect.position();
    }

    boolean none() {
        return suspects.isEmpty();
    }

    /** @param others whether something else was found, by which a broken link may be explained */
    List<Finding> findings(boolean others) {
        var findings = new ArrayList<Finding>();
        var belongs = new HashMap<Long, Long>();
        var byPosition = new HashMap<Long, Suspect>();
        suspects.forEach(suspect -> byPosition.put(suspect.position(), suspect));
        for (var suspect : suspects) {
            var place = placeOf(suspect, byPosition);
            if (place != 0) belongs.put(suspect.position(), place);
        }
        var ranges = new Ranges();
        var broken = new Ranges();
        for (var i = 0; i < suspects.size(); i++) {
            var position = suspects.get(i).position();
            var place = belongs.get(position);
            if (place == null) {
                if (onlyItsLinkIsBroken(suspects.get(i))) broken.add(position);
                else ranges.add(position);
            } else if (place - position == 1 || place - position == -1) {
                var run = run(i, place - position, belongs);
                if (run < 3) {
                    addSwap(findings, position, place);
                } else {
                    findings.add(
                            place > position
                                    ? Finding.at(Finding.Kind.DELETED, position, position)
                                    : Finding.at(Finding.Kind.INSERTED, position - 1, position - 1));
                    i += run - 1;
                }
            } else {
                addSwap(findings, position, place);
            }
        }
        ranges.forEach((from, to) -> findings.add(Finding.at(Finding.Kind.ALTERED, from, to)));
        if (findings.isEmpty() && !others)
            broken.forEach((from, to) -> findings.add(Finding.at(Finding.Kind.ALTERED, from, to)));
        if (unremembered > 0)
            findings.add(Finding.at(Finding.Kind.ALTERED, suspects.getLast().position() + 1, unremembered));
        return findings;
    }

    /**
     * Whether the event is what was recorded, and only the one before it was not found as that: it is changed, or gone, or
     * not of the school any more, and is named itself.
     */
    private boolean onlyItsLinkIsBroken(Suspect suspect) {
        var leaf = leaves.apply(suspect.position());
        for (var tag : suspect.envelope().tags().split(" ")) {
            if (leaf == null || !tag.startsWith("school=")) continue;
            for (var before = suspect.position() - 1; before > 0 && before >= suspect.position() - NEAR; before--) {
                if (Arrays.equals(leaf, suspect.movedTo(suspect.position(), tag + "@" + before, hashing))) return true;
            }
        }
        return false;
    }

    private static void addSwap(List<Finding> findings, long one, long other) {
        var swap = Finding.at(Finding.Kind.SWAPPED, Math.min(one, other), Math.max(one, other));
        if (!findings.contains(swap)) findings.add(swap);
    }

    /** How many in a row from here on have moved by as much. */
    private int run(int start, long by, Map<Long, Long> belongs) {
        var run = 0;
        for (var i = start; i < suspects.size(); i++) {
            var position = suspects.get(i).position();
            if (position != suspects.get(start).position() + run || belongs.getOrDefault(position, 0L) != position + by)
                break;
            run++;
        }
        return run;
    }

    /** Where this event was recorded; 0 where that cannot be told. */
    private long placeOf(Suspect suspect, Map<Long, Suspect> byPosition) {
        if (suspects.size() <= COMPARED_WITH_ALL) {
            for (var other : suspects) {
                if (other.position() != suspect.position() && isAt(suspect, other.position(), byPosition))
                    return other.position();
            }
        }
        for (var by = -1; by <= 1; by += 2) {
            if (isAt(suspect, suspect.position() + by, byPosition)) return suspect.position() + by;
        }
        return 0;
    }

    private boolean isAt(Suspect suspect, long place, Map<Long, Suspect> byPosition) {
        var leaf = leaves.apply(place);
        if (leaf == null) return false;
        var there = byPosition.get(place);
        return (there != null
                        && Arrays.equals(
                                leaf, suspect.movedTo(place, there.envelope().previous(), hashing)))
                || Arrays.equals(leaf, suspect.movedTo(place, suspect.envelope().previous(), hashing))
                || Arrays.equals(leaf, suspect.movedTo(place, shifted(suspect, place), hashing));
    }

    /** The event before it moved along with it. */
    private static String shifted(Suspect suspect, long place) {
        var by = place - suspect.position();
        var moved = new ArrayList<String>();
        for (var one : suspect.envelope().previous().split(" ")) {
            var sign = one.lastIndexOf('@');
            if (sign < 0) continue;
            try {
                moved.add(one.substring(0, sign + 1) + (Long.parseLong(one.substring(sign + 1)) + by));
            } catch (NumberFormatException e) {
                return suspect.envelope().previous();
            }
        }
        return String.join(" ", moved);
    }
}

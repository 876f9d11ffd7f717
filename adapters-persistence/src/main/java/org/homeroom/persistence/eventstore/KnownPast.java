package org.homeroom.persistence.eventstore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What matches a criterion, for the criteria that were asked last: exact up to one position, the same for all. Whatever
 * something new matches is forgotten. Not safe for use by several threads at once.
 *
 * @param <P> what is kept of the events that match a criterion
 */
final class KnownPast<P> {
    /** So many events and criteria together are kept, the longest unused go first. */
    private static final int MOST = 20_000;

    /** More than these are read anew whenever they are asked for. */
    private static final int MOST_OF_ONE = 200;

    private record Kept<P>(P part, int weight) {}

    /** Something new: where it stands, and by what it is found. */
    record Arrival(long position, String type, Set<String> tags) {}

    private final LinkedHashMap<Criteria.Criterion, Kept<P>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final CriteriaByTag byTag = new CriteriaByTag();
    private long upTo = -1;
    private int weight;

    /** Up to where it is exact, or less than 0 when nothing was read yet. */
    long upTo() {
        return upTo;
    }

    boolean isEmpty() {
        return kept.isEmpty();
    }

    @Nullable P find(Criteria.Criterion criterion) {
        Kept<P> found = kept.get(criterion);
        return found == null ? null : found.part();
    }

    /**
     * Moves on to a later position.
     *
     * @param after what is new begins after it
     * @param arrivals everything new up to the head; null when there was too much to look at
     */
    void learn(long after, long head, @Nullable List<Arrival> arrivals) {
        if (arrivals == null || after > upTo) {
            clear();
        } else {
            arrivals.stream().filter(one -> one.position() > upTo).forEach(this::forgetWhatMatches);
        }
        upTo = head;
    }

    private void forgetWhatMatches(Arrival arrival) {
        byTag.matching(arrival.type(), arrival.tags()).forEach(this::forget);
    }

    /** @param events how many there are */
    void keep(Criteria.Criterion criterion, P part, int events) {
        forget(criterion);
        if (events > MOST_OF_ONE) {
            return;
        }
        kept.put(criterion, new Kept<>(part, 1 + events));
        byTag.add(criterion);
        weight += 1 + events;
        while (weight > MOST) {
            forget(kept.firstEntry().getKey());
        }
    }

    void forget(Criteria.Criterion criterion) {
        Kept<P> gone = kept.remove(criterion);
        if (gone == null) {
            return;
        }
        weight -= gone.weight();
        byTag.remove(criterion);
    }

    void clear() {
        kept.clear();
        byTag.clear();
        weight = 0;
    }
}

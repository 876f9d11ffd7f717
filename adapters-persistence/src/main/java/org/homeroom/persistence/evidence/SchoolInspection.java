package org.homeroom.persistence.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.homeroom.application.evidence.HistoryInspection.Sort;
import org.homeroom.application.evidence.HistoryInspection.Stored;
import org.homeroom.application.evidence.HistoryInspection.Trace;
import org.homeroom.evidence.Hashing;
import org.homeroom.evidence.Note;
import org.jspecify.annotations.Nullable;

/**
 * Compares the events of one school with their leaves, the newest first, until the time is up. A leaf names the event of
 * the school before it; so whatever no index leads to any more is found from the event after it. Used once.
 */
final class SchoolInspection {

    static final int AT_ONCE = 2_000;

    private static final int MOST_TRACES = 100;
    /** Positions before an event that no index leads to, among which the event is looked for that its leaf names. */
    private static final int FARTHEST = 50_000;
    /** The same of those that an index leads to: some of them may have been slipped in. */
    private static final int NEAREST = 50;

    private final SchoolTables tables;
    private final ProvedLeaves leaves;
    private final String school;
    private final long deadline;
    private final Hashing hashing = new Hashing();
    private final Map<Long, LoggedEvent> events = new HashMap<>();
    private final Map<Long, Trace> traces = new LinkedHashMap<>();
    private final Set<Long> unindexed = new HashSet<>();
    private long untold;
    private long checked;
    private @Nullable Stored oldest;
    private @Nullable Stored newest;

    SchoolInspection(SchoolTables tables, String school, long size, Note checkpoint, Duration patience) {
        this.tables = tables;
        this.school = school;
        this.leaves = new ProvedLeaves(tables.evidence(), size, checkpoint);
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    /**
     * @param listed positions of the school that an index leads to, the newest first, with the one before those to compare
     * @param most how many of them to compare
     * @param last position of the newest event that was signed as the school's, whether listed or not; empty where that is
     *     not known
     */
    void go(long[] listed, int most, OptionalLong last) {
        var first = listed.length == 0 ? 0 : listed[0];
        if (last.isPresent() && last.getAsLong() > first) {
            stray(last.getAsLong());
            follow(last.getAsLong(), first);
        }
        var end = Math.min(listed.length, most);
        for (var from = 0; from < end; from += AT_ONCE) {
            var here = Arrays.copyOfRange(listed, from, Math.min(end, from + AT_ONCE));
            load(here);
            for (var i = 0; i < here.length; i++) {
                checked++;
                follow(here[i], from + i + 1 < listed.length ? listed[from + i + 1] : 0);
            }
            if (System.nanoTime() > deadline) return;
        }
    }

    private void load(long[] here) {
        events.clear();
        unindexed.clear();
        tables.events(here).forEach(one -> events.put(one.position(), one));
        unindexed.addAll(tables.unindexed(events.values()));
        leaves.load(here);
        for (var position : here) {
            var event = events.get(position);
            if (event == null) continue;
            oldest = stored(event);
            if (newest == null) newest = oldest;
        }
    }

    /** An event, and those before it that only leaves lead to, down to the next that is listed. */
    private void follow(long position, long below) {
        for (var next = look(position, below); next > below; next = look(next, below)) stray(next);
    }

    private void stray(long position) {
        tables.events(new long[] {position}).forEach(one -> events.put(one.position(), one));
        unindexed.add(position);
    }

    /** @return the position of the event before, as the leaf names it; 0 for none, or where that cannot be told */
    private long look(long position, long below) {
        var event = events.get(position);
        if (event == null) {
            note(Sort.MISSING, position, null);
            gaps(below, position);
            return 0;
        }
        var leaf = leaves.at(position);
        if (leaf == null) {
            note(Sort.UNPROVED, position, event);
            return 0;
        }
        var before = List.of(event.tags().split(" ")).contains(school) ? named(event, leaf, below) : -1;
        if (before < 0) {
            note(Sort.CHANGED, position, event);
            gaps(below, position);
            return 0;
        }
        if (unindexed.contains(position)) note(Sort.HIDDEN, position, event);
        return before;
    }

    /** @return the event before with which the leaf is right; -1 where there is none */
    private long named(LoggedEvent event, byte[] leaf, long below) {
        var others = tables.others(event);
        if (fits(event, leaf, others, below)) return below;
        if (traces.size() >= MOST_TRACES) return -1;
        var farthest = Math.max(below, event.position() - FARTHEST);
        for (var before = event.position() - 1; before > farthest; before--) {
            if (fits(event, leaf, others, before)) return before;
            if (before % 1_000 == 0 && System.nanoTime() > deadline) break;
        }
        for (var before = below - 1; before >= Math.max(0, below - NEAREST); before--)
            if (fits(event, leaf, others, before)) return before;
        return fits(event, leaf, others, 0) ? 0 : -1;
    }

    private boolean fits(LoggedEvent event, byte[] leaf, Map<String, Long> others, long before) {
        var heads = new HashMap<>(others);
        if (before > 0) heads.put(school, before);
        var link = new SchoolChain(heads).next(event.tags(), event.position());
        return Arrays.equals(leaf, hashing.leaf(event.envelope(link).entry()));
    }

    /** What has gone without leaving anything but a hole, where nothing tells any more whose it was. */
    private void gaps(long after, long before) {
        if (traces.size() < MOST_TRACES)
            tables.gaps(Math.max(after, before - FARTHEST), before)
                    .forEach(one -> note(Sort.MISSING_OF_SOMEBODY, one, null));
    }

    private void note(Sort sort, long position, @Nullable LoggedEvent event) {
        if (traces.containsKey(position)) return;
        if (traces.size() >= MOST_TRACES) untold++;
        else traces.put(position, new Trace(sort, position, event == null ? null : stored(event)));
    }

    private static Stored stored(LoggedEvent one) {
        return new Stored(one.position(), one.id(), one.type(), Instant.parse(one.time()));
    }

    List<Trace> traces() {
        return traces.values().stream()
                .sorted(Comparator.comparingLong(Trace::position))
                .toList();
    }

    /** How many positions do not fit beside these. */
    long untold() {
        return untold;
    }

    /** How many events were compared. */
    long checked() {
        return checked;
    }

    @Nullable Stored oldest() {
        return oldest;
    }

    @Nullable Stored newest() {
        return newest;
    }
}

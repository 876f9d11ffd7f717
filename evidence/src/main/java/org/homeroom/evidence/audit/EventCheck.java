package org.homeroom.evidence.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongConsumer;
import org.homeroom.evidence.Checkpoint;
import org.homeroom.evidence.HistoryNote;
import org.homeroom.evidence.MissingTile;
import org.homeroom.evidence.TiledTree;
import org.jspecify.annotations.Nullable;

/** Compares the events of an export with the leaves of the tree, and looks for those that are missing. */
final class EventCheck {

    private final TiledTree tree;
    private final Checkpoint checkpoint;
    private final HistoryNote history;
    private final List<Finding> findings = new ArrayList<>();
    private final BitSet there = new BitSet();
    private final BitSet named = new BitSet();
    private final Ranges repeated = new Ranges();
    private final Suspects suspects;
    private long lines;
    private long events;
    private long highest;
    private long misplaced;
    private long highestMisplaced;
    private boolean cut;

    EventCheck(TiledTree tree, Checkpoint checkpoint, HistoryNote history) {
        this.tree = tree;
        this.checkpoint = checkpoint;
        this.history = history;
        this.suspects = new Suspects(this::leafAt);
    }

    List<Finding> findings(Export export, LongConsumer progress) throws IOException {
        if (!export.has(Export.EVENTS)) {
            if (history.events() > 0) findings.add(Finding.of(Finding.Kind.EVENTS_MISSING));
            return findings;
        }
        try (var stream = export.stream(Export.EVENTS)) {
            EventFile.read(stream, checkpoint.origin(), progress, this::take);
        }
        repeated.forEach((from, to) -> findings.add(Finding.at(Finding.Kind.REPEATED, from, to)));
        addMissing();
        findings.addAll(suspects.findings(!findings.isEmpty()));
        if (misplaced > 0) findings.add(Finding.at(Finding.Kind.SWAPPED, misplaced, highestMisplaced));
        return findings;
    }

    long events() {
        return events;
    }

    private void take(EventFile.Line line) {
        lines++;
        var envelope = line.envelope();
        if (!line.complete()) cut = true;
        if (envelope == null) {
            if (line.complete()) findings.add(Finding.of(Finding.Kind.LINE_BROKEN, Long.toString(lines)));
            return;
        }
        var position = envelope.position();
        if (position < 1 || position > checkpoint.size()) {
            findings.add(Finding.at(Finding.Kind.BEYOND, position, position));
            return;
        }
        var bit = Math.toIntExact(position);
        if (there.get(bit)) {
            repeated.add(position);
            return;
        }
        there.set(bit);
        events++;
        if (position < highest) {
            if (misplaced == 0 || position < misplaced) misplaced = position;
            highestMisplaced = Math.max(highestMisplaced, highest);
        }
        highest = Math.max(highest, position);
        var leaf = leafAt(position);
        if (leaf != null && !Arrays.equals(leaf, line.leaf())) suspects.add(new Suspect(position, envelope));
        remember(envelope.previous());
    }

    /** Positions that must be there, since a later event of the school says so. */
    private void remember(String previous) {
        if (previous.isEmpty() || history.whole()) return;
        for (var one : previous.split(" ")) {
            var sign = one.lastIndexOf('@');
            if (sign > 0 && one.substring(0, sign).equals(history.school())) {
                try {
                    named.set(Integer.parseInt(one.substring(sign + 1)));
                } catch (NumberFormatException | IndexOutOfBoundsException tooFarToBeOne) {
                    return;
                }
            }
        }
    }

    private void addMissing() {
        var missing = new Ranges();
        var end = Math.toIntExact(Math.min(history.last(), checkpoint.size()));
        if (history.whole()) {
            for (var i = there.nextClearBit(1); i <= end && i <= highest; i = there.nextClearBit(i + 1)) {
                missing.add(i);
            }
        } else {
            named.andNot(there);
            for (var i = named.nextSetBit(1); i > 0; i = named.nextSetBit(i + 1)) {
                missing.add(i);
            }
        }
        missing.forEach((from, to) -> findings.add(Finding.at(Finding.Kind.DELETED, from, to)));
        if (highest < history.last()) findings.add(Finding.at(Finding.Kind.TRUNCATED, highest + 1, history.last()));
        else if (cut) findings.add(Finding.at(Finding.Kind.TRUNCATED, highest, highest));
        var nothingElse = findings.isEmpty() && suspects.none() && misplaced == 0;
        if (nothingElse && events < history.events())
            findings.add(Finding.at(Finding.Kind.DELETED, 1, there.nextSetBit(1) < 1 ? end : there.nextSetBit(1) - 1));
        if (nothingElse && events > history.events()) findings.add(Finding.of(Finding.Kind.HISTORY_BROKEN));
    }

    private byte @Nullable [] leafAt(long position) {
        if (position < 1 || position > tree.size()) return null;
        try {
            return tree.leaf(position - 1);
        } catch (MissingTile foundByTheCheckOfTheTree) {
            return null;
        }
    }
}

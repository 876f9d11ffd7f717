package org.homeroom.evidence.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.homeroom.evidence.Checkpoint;
import org.homeroom.evidence.Envelope;
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
    private final Positions there = new Positions();
    private final Positions named = new Positions();
    private final Ranges repeated = new Ranges();
    private final Ranges foreign = new Ranges();
    private final Ranges broken = new Ranges();
    private final Suspects suspects;
    private long lines;
    private long events;
    private long highest;
    private long lowestBeyond;
    private long highestBeyond;
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
        foreign.forEach((from, to) -> findings.add(Finding.at(Finding.Kind.OF_ANOTHER_SCHOOL, from, to)));
        broken.forEach((from, to) ->
                findings.add(Finding.of(Finding.Kind.LINE_BROKEN, from == to ? Long.toString(from) : from + "–" + to)));
        if (highestBeyond > 0) findings.add(Finding.at(Finding.Kind.BEYOND, lowestBeyond, highestBeyond));
        addMissing();
        findings.addAll(suspects.findings(!findings.isEmpty()));
        if (misplaced > 0) findings.add(Finding.at(Finding.Kind.SWAPPED, misplaced, highestMisplaced));
        return findings;
    }

    long events() {
        return events;
    }

    private void take(EventFile.Line line) {
        lines += line.lines();
        var envelope = line.envelope();
        if (!line.complete()) cut = true;
        if (envelope == null || envelope.position() < 1) {
            if (line.complete()) broken.add(lines - line.lines() + 1, lines);
            return;
        }
        var position = envelope.position();
        if (position > checkpoint.size()) {
            lowestBeyond = lowestBeyond == 0 ? position : Math.min(lowestBeyond, position);
            highestBeyond = Math.max(highestBeyond, position);
            return;
        }
        if (there.has(position)) {
            repeated.add(position);
            return;
        }
        var leaf = leafAt(position);
        var sound = leaf == null || Arrays.equals(leaf, line.leaf());
        if (sound && !isOurs(envelope)) {
            foreign.add(position);
            return;
        }
        there.add(position);
        events++;
        if (position < highest) {
            if (misplaced == 0 || position < misplaced) misplaced = position;
            highestMisplaced = Math.max(highestMisplaced, highest);
        }
        highest = Math.max(highest, position);
        if (!sound) suspects.add(new Suspect(position, envelope));
        remember(envelope);
    }

    private boolean isOurs(Envelope envelope) {
        return history.whole() || Arrays.asList(envelope.tags().split(" ")).contains(history.school());
    }

    /** Positions that must be there, since a later event of the school says so. */
    private void remember(Envelope envelope) {
        if (envelope.previous().isEmpty() || history.whole()) return;
        for (var one : envelope.previous().split(" ")) {
            var sign = one.lastIndexOf('@');
            if (sign > 0 && one.substring(0, sign).equals(history.school())) {
                try {
                    var before = Long.parseLong(one.substring(sign + 1));
                    if (before > 0 && before < envelope.position()) named.add(before);
                } catch (NumberFormatException noPosition) {
                    return;
                }
            }
        }
    }

    private void addMissing() {
        var missing = new Ranges();
        var last = there.last(Math.min(history.last(), checkpoint.size()));
        if (history.whole()) {
            for (var i = there.nextMissing(1); i <= last; i = there.nextMissing(i)) {
                var next = there.next(i);
                missing.add(i, next - 1);
                i = next;
            }
        } else {
            for (var i = named.next(1); i > 0; i = named.next(i + 1)) {
                if (!there.has(i)) missing.add(i);
            }
        }
        missing.forEach((from, to) -> findings.add(Finding.at(Finding.Kind.DELETED, from, to)));
        if (last < history.last()) findings.add(Finding.at(Finding.Kind.TRUNCATED, last + 1, history.last()));
        else if (cut) findings.add(Finding.at(Finding.Kind.TRUNCATED, highest, highest));
        var nothingElse = findings.isEmpty() && suspects.none() && misplaced == 0;
        if (nothingElse && events < history.events())
            findings.add(Finding.at(Finding.Kind.DELETED, 1, there.next(1) < 1 ? last : there.next(1) - 1));
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

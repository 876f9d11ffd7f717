package org.homeroom.persistence.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.homeroom.application.evidence.EvidenceState.Alarm;
import org.homeroom.application.evidence.EvidenceState.Kind;
import org.homeroom.application.evidence.HistoryInspection;
import org.homeroom.application.evidence.HistoryInspection.Seal;
import org.homeroom.evidence.Checkpoint;
import org.homeroom.evidence.Malformed;
import org.homeroom.evidence.MissingTile;
import org.homeroom.evidence.Note;
import org.homeroom.evidence.TiledTree;
import org.homeroom.persistence.evidence.EvidenceTables.Signed;
import org.homeroom.persistence.evidence.SchoolTables.Sealed;
import org.jspecify.annotations.Nullable;

/** Looks at the newest checkpoint, and at the events of a school below it. Blocks. */
final class SchoolInspector {

    private static final int MOST = 200_000;

    private final EvidenceTables tables;
    private final LogKeys keys;
    private final Duration patience;

    SchoolInspector(EvidenceTables tables, LogKeys keys, Duration patience) {
        this.tables = tables;
        this.keys = keys;
        this.patience = patience;
    }

    /** @param school its tag */
    HistoryInspection inspect(String school, Instant by, @Nullable Alarm alarm) {
        var ofSchool = new SchoolTables(tables, school);
        var sealed = ofSchool.sealed();
        if (sealed.isEmpty())
            return new HistoryInspection(
                    null, 0, 0, null, null, List.of(), 0, ofSchool.count(0, 0).after(), alarm);
        var signed = sealed.get().signed();
        var flaw = flaw(signed);
        var seal = new Seal(signed.size(), signed.at(), keys.key().verifier().toString(), flaw);
        var until = Math.min(signed.size(), tables.lastBy(by));
        var count = ofSchool.count(until, signed.size());
        if (flaw != null)
            return new HistoryInspection(seal, count.until(), 0, null, null, List.of(), 0, count.after(), alarm);
        var found = new SchoolInspection(ofSchool, school, signed.size(), Note.of(signed.note()), patience);
        found.go(
                ofSchool.positions(until, MOST + 1),
                MOST,
                until == signed.size() ? last(sealed.get()) : OptionalLong.empty());
        return new HistoryInspection(
                seal,
                count.until(),
                found.checked(),
                found.oldest(),
                found.newest(),
                found.traces(),
                found.untold(),
                count.after(),
                alarm);
    }

    private static OptionalLong last(Sealed sealed) {
        return sealed.head() > 0 && sealed.head() <= sealed.signed().size()
                ? OptionalLong.of(sealed.head())
                : OptionalLong.empty();
    }

    private @Nullable Kind flaw(Signed signed) {
        try {
            var note = Note.of(signed.note());
            var checkpoint = Checkpoint.of(note);
            if (!checkpoint.origin().equals(keys.origin()) || !keys.signed(note)) return Kind.SIGNED_BY_ANOTHER;
            var right = checkpoint.size() == signed.size()
                    && Arrays.equals(new TiledTree(tables, signed.size()).root(), checkpoint.root());
            return right ? null : Kind.TREE_CHANGED;
        } catch (Malformed e) {
            return Kind.SIGNED_BY_ANOTHER;
        } catch (MissingTile e) {
            return Kind.TREE_CHANGED;
        }
    }
}

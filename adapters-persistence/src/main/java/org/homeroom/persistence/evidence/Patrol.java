package org.homeroom.persistence.evidence;

import java.util.Arrays;
import java.util.Map;
import org.homeroom.application.evidence.EvidenceState.Kind;
import org.homeroom.evidence.Hashing;
import org.homeroom.evidence.MissingTile;
import org.homeroom.evidence.Note;
import org.homeroom.evidence.TiledTree;
import org.homeroom.persistence.evidence.EvidenceTables.Signed;

/** Compares the events with their leaves, a few at a time, from the first to the last and over again. */
final class Patrol {

    private final EvidenceTables tables;
    private final Hashing hashing = new Hashing();
    private SchoolChain chain = new SchoolChain(Map.of());
    private long position;

    Patrol(EvidenceTables tables) {
        this.tables = tables;
    }

    /**
     * Goes on.
     *
     * @param signed the newest checkpoint
     * @return whether the end was reached
     * @throws EvidenceAlarm at the first event that does not fit; the next round begins anew
     */
    boolean goOn(Signed signed, int atMost) {
        var size = signed.size();
        var from = position;
        var to = Math.min(size, from + atMost);
        try {
            var tree = new TiledTree(tables, size);
            var leaves = new ProvedLeaves(tables, size, Note.of(signed.note()));
            for (var event : tables.events(from, to, atMost)) {
                if (event.position() != ++position) throw new EvidenceAlarm(Kind.EVENT_MISSING, position);
                compare(event, chain.next(event.tags(), position), tree, hashing);
            }
            if (position < to) throw new EvidenceAlarm(Kind.EVENT_MISSING, position + 1);
            for (var one = from + 1; one <= to; one++)
                if (!leaves.proved(one)) throw new EvidenceAlarm(Kind.TREE_CHANGED, one);
        } catch (EvidenceAlarm e) {
            beginAnew();
            throw e;
        } catch (MissingTile e) {
            beginAnew();
            throw new EvidenceAlarm(Kind.TREE_CHANGED, 0);
        }
        if (position < size) return false;
        beginAnew();
        return true;
    }

    private void beginAnew() {
        position = 0;
        chain = new SchoolChain(Map.of());
    }

    static void compare(LoggedEvent event, String link, TiledTree tree, Hashing hashing) {
        try {
            var leaf = hashing.leaf(event.envelope(link).entry());
            if (!Arrays.equals(leaf, tree.leaf(event.position() - 1)))
                throw new EvidenceAlarm(Kind.EVENT_CHANGED, event.position());
        } catch (MissingTile e) {
            throw new EvidenceAlarm(Kind.TREE_CHANGED, event.position());
        }
    }
}

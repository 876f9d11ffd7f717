package org.homeroom.persistence.evidence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.homeroom.evidence.InclusionProof;
import org.homeroom.evidence.MissingTile;
import org.homeroom.evidence.Note;
import org.homeroom.evidence.TilePath;
import org.homeroom.evidence.TiledTree;
import org.jspecify.annotations.Nullable;

/** The hashes of leaves, as far as the tile in which they lie belongs to the tree that was signed. */
final class ProvedLeaves {

    private final EvidenceTables tables;
    private final Note checkpoint;
    private final TiledTree tree;
    private final Map<Long, byte[]> lowest = new HashMap<>();
    private final Map<TilePath, byte[]> upper = new HashMap<>();
    private final Map<Long, Boolean> proved = new HashMap<>();

    ProvedLeaves(EvidenceTables tables, long size, Note checkpoint) {
        this.tables = tables;
        this.checkpoint = checkpoint;
        this.tree = new TiledTree(this::read, size);
    }

    /** Reads what is needed for these positions at once, in place of what was there. */
    void load(long[] positions) {
        lowest.clear();
        lowest.putAll(tables.lowest(Arrays.stream(positions)
                .map(position -> tile(position))
                .distinct()
                .boxed()
                .toArray(Long[]::new)));
    }

    /** Null where it is not there, or not the one that was signed. */
    byte @Nullable [] at(long position) {
        try {
            return proved(position) ? tree.leaf(position - 1) : null;
        } catch (MissingTile e) {
            return null;
        }
    }

    /** @throws MissingTile where the tree has a hole */
    boolean proved(long position) {
        return proved.computeIfAbsent(tile(position), this::proves);
    }

    /** A proof of one leaf takes in all the hashes of its tile. */
    private boolean proves(long tile) {
        var index = tile * TilePath.FULL;
        return new InclusionProof(index, tree.inclusion(index), checkpoint).holdsFor(tree.leaf(index));
    }

    private byte @Nullable [] read(TilePath path) {
        if (path.level() > 0) return upper.computeIfAbsent(path, tables::read);
        var known = lowest.get(path.index());
        return known == null ? tables.read(path) : known;
    }

    private static long tile(long position) {
        return (position - 1) / TilePath.FULL;
    }
}

package org.homeroom.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tiles of a tree that grows: it hands out those that have changed, and holds only the last of every level. */
public final class GrowingTiles {

    private final Hashing hashing = new Hashing();
    private final List<Row> levels = new ArrayList<>();
    private final Map<TilePath, byte[]> done = new LinkedHashMap<>();
    private long size;

    private static final class Row {
        private final byte[] hashes = new byte[TilePath.FULL * Hashing.LENGTH];
        private long index;
        private int width;
        private boolean changed;
    }

    private GrowingTiles() {}

    /** The tiles of an empty tree. */
    public static GrowingTiles empty() {
        return new GrowingTiles();
    }

    /**
     * Goes on where a tree ends.
     *
     * @throws MissingTile where the last tiles are not all there
     */
    public static GrowingTiles from(long size, Tiles tiles) {
        var growing = new GrowingTiles();
        growing.size = size;
        for (var level = 0; size >>> (8 * level) > 0; level++) {
            var row = new Row();
            row.index = size >>> (8 * level) >>> 8;
            growing.levels.add(row);
            var partial = TilePath.partial(level, size);
            if (partial.isPresent()) {
                var hashes = tiles.read(partial.get());
                row.width = partial.get().width();
                if (hashes == null || hashes.length < row.width * Hashing.LENGTH) throw new MissingTile(partial.get());
                System.arraycopy(hashes, 0, row.hashes, 0, row.width * Hashing.LENGTH);
            }
        }
        return growing;
    }

    public long size() {
        return size;
    }

    /** Adds a leaf by its hash. */
    public void add(byte[] leafHash) {
        add(0, leafHash);
        size++;
    }

    private void add(int level, byte[] hash) {
        if (levels.size() == level) levels.add(new Row());
        var row = levels.get(level);
        System.arraycopy(hash, 0, row.hashes, row.width * Hashing.LENGTH, Hashing.LENGTH);
        row.width++;
        row.changed = true;
        if (row.width < TilePath.FULL) return;
        done.put(new TilePath(level, row.index, TilePath.FULL), row.hashes.clone());
        row.index++;
        row.width = 0;
        row.changed = false;
        add(level + 1, Subtree.root(row.hashes, 0, TilePath.FULL, hashing));
    }

    /** What has been added or has grown since the last call: full tiles, and the partial ones as they are now. */
    public Map<TilePath, byte[]> changes() {
        var changes = new LinkedHashMap<>(done);
        done.clear();
        for (var level = 0; level < levels.size(); level++) {
            var row = levels.get(level);
            if (row.changed)
                changes.put(
                        new TilePath(level, row.index, row.width),
                        Arrays.copyOf(row.hashes, row.width * Hashing.LENGTH));
            row.changed = false;
        }
        return changes;
    }

    /** The root of the tree as it is now. */
    public byte[] root() {
        byte[] root = null;
        for (var row : levels) {
            if (row.width == 0) continue;
            var here = Subtree.roots(row.hashes, row.width, hashing);
            for (var i = here.size() - 1; i >= 0; i--) {
                root = root == null ? here.get(i) : hashing.node(here.get(i), root);
            }
        }
        return root == null ? hashing.ofNothing() : root;
    }
}

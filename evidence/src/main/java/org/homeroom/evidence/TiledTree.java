package org.homeroom.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree of a given size, read from its tiles. For one thread at a time.
 *
 * <p>Its methods throw {@link MissingTile} where a tile is not there.
 */
public final class TiledTree {

    private static final int REMEMBERED = 64;

    private final Tiles tiles;
    private final long size;
    private final Hashing hashing = new Hashing();
    private final Map<TilePath, byte[]> recent = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TilePath, byte[]> eldest) {
            return size() > REMEMBERED;
        }
    };

    public TiledTree(Tiles tiles, long size) {
        if (size < 0) throw new IllegalArgumentException("a tree has no less than no leaves");
        this.tiles = tiles;
        this.size = size;
    }

    public long size() {
        return size;
    }

    /** The hash of a leaf. */
    public byte[] leaf(long index) {
        within(index, size);
        return at(0, index);
    }

    public byte[] root() {
        return root(size);
    }

    /** The root that the tree had when it was smaller. */
    public byte[] root(long smaller) {
        within(smaller, size + 1);
        return smaller == 0 ? hashing.ofNothing() : over(0, smaller);
    }

    /** From the sibling of the leaf up. */
    public List<byte[]> inclusion(long index) {
        within(index, size);
        var path = new ArrayList<byte[]>();
        var from = 0L;
        var to = size;
        while (to - from > 1) {
            var middle = from + split(to - from);
            if (index < middle) {
                path.add(over(middle, to));
                to = middle;
            } else {
                path.add(over(from, middle));
                from = middle;
            }
        }
        return path.reversed();
    }

    /** That the tree of a smaller size is the beginning of this one. Empty where nothing needs to be shown. */
    public List<byte[]> consistency(long smaller) {
        within(smaller, size + 1);
        if (smaller == 0 || smaller == size) return List.of();
        return consistency(smaller, 0, size, true);
    }

    private List<byte[]> consistency(long smaller, long from, long to, boolean whole) {
        if (smaller == to - from) return whole ? List.of() : List.of(over(from, to));
        var left = split(to - from);
        var path = new ArrayList<byte[]>();
        if (smaller <= left) {
            path.addAll(consistency(smaller, from, from + left, whole));
            path.add(over(from + left, to));
        } else {
            path.addAll(consistency(smaller - left, from + left, to, false));
            path.add(over(from, from + left));
        }
        return path;
    }

    private byte[] over(long from, long to) {
        var width = to - from;
        if (Long.bitCount(width) == 1) return full(from, width);
        var middle = from + split(width);
        return hashing.node(over(from, middle), over(middle, to));
    }

    /** The root of a full subtree. */
    private byte[] full(long from, long width) {
        var height = Long.numberOfTrailingZeros(width);
        var level = height / 8;
        var index = from >>> (8 * level);
        var hashes = 1 << (height % 8);
        return hashes == 1
                ? at(level, index)
                : Subtree.root(tile(level, index >>> 8), (int) (index & 0xff), hashes, hashing);
    }

    private byte[] at(int level, long index) {
        var from = (int) (index & 0xff) * Hashing.LENGTH;
        return Arrays.copyOfRange(tile(level, index >>> 8), from, from + Hashing.LENGTH);
    }

    /** Exactly the hashes that a tree of this size has there. */
    byte[] tile(int level, long index) {
        var hashes = (size >>> (8 * level)) - (index << 8);
        var path = new TilePath(level, index, (int) Math.min(TilePath.FULL, hashes));
        var known = recent.get(path);
        if (known != null) return known;
        var found = tiles.read(path);
        if (found == null || found.length < path.width() * Hashing.LENGTH) throw new MissingTile(path);
        var exact = found.length == path.width() * Hashing.LENGTH
                ? found
                : Arrays.copyOf(found, path.width() * Hashing.LENGTH);
        recent.put(path, exact);
        return exact;
    }

    /** The largest power of two below. */
    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }

    private static void within(long index, long bound) {
        if (index < 0 || index >= bound) throw new IndexOutOfBoundsException("%d of %d".formatted(index, bound));
    }
}

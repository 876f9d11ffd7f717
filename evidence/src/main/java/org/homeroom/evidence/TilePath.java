package org.homeroom.evidence;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The place of a tile or of a bundle of entries under the folder {@code tile}. Source: C2SP tlog-tiles.
 *
 * @param level 0 to 63; {@link #ENTRIES} for a bundle of entries
 * @param width hashes or entries in it, 1 to 256; less than 256 where the tree ends
 */
public record TilePath(int level, long index, int width) {

    /** Hashes in a full tile. */
    public static final int FULL = 256;

    /** Stands in place of the level of a bundle of entries. */
    public static final int ENTRIES = -1;

    private static final Pattern WRITTEN =
            Pattern.compile("(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public TilePath {
        if (level < ENTRIES || level > 63 || index < 0 || width < 1 || width > FULL)
            throw new IllegalArgumentException("no tile: " + level + ", " + index + ", " + width);
    }

    /** The last tile at a level of a tree of this size; empty where that tile would be full or empty. */
    public static Optional<TilePath> partial(int level, long size) {
        var hashes = size >>> (8 * level);
        var width = (int) (hashes & 0xff);
        return width == 0 ? Optional.empty() : Optional.of(new TilePath(level, hashes >>> 8, width));
    }

    /** Reads {@code 0/x001/067} or {@code entries/000.p/5}; empty for anything that is not written exactly so. */
    public static Optional<TilePath> of(String path) {
        var matcher = WRITTEN.matcher(path);
        if (!matcher.matches()) return Optional.empty();
        var level = matcher.group(1).equals("entries") ? ENTRIES : Integer.parseInt(matcher.group(1));
        var index = Long.parseLong(matcher.group(2).replaceAll("[x/]", ""));
        var width = matcher.group(3) == null ? FULL : Integer.parseInt(matcher.group(3));
        if (level > 63 || width > FULL || (matcher.group(3) != null && width == FULL)) return Optional.empty();
        var tile = new TilePath(level, index, width);
        return tile.path().equals(path) ? Optional.of(tile) : Optional.empty();
    }

    /** With slashes, below {@code tile/}. */
    public String path() {
        var digits = "%03d".formatted(index % 1000);
        for (var rest = index / 1000; rest > 0; rest /= 1000) {
            digits = "x%03d/".formatted(rest % 1000) + digits;
        }
        return (level == ENTRIES ? "entries" : Integer.toString(level))
                + "/"
                + digits
                + (width == FULL ? "" : ".p/" + width);
    }

    boolean full() {
        return width == FULL;
    }
}

package org.homeroom.evidence;

import org.jspecify.annotations.Nullable;

/** Where the tiles of hashes lie. */
@FunctionalInterface
public interface Tiles {

    /**
     * The hashes of a tile, one after the other; more of them than asked for is right too. Null where there is no such
     * tile.
     */
    byte @Nullable [] read(TilePath tile);
}

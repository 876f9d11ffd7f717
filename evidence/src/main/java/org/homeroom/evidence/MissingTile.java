package org.homeroom.evidence;

/** A tile that a tree of this size must have is not there, or is too short. */
public final class MissingTile extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient TilePath tile;

    MissingTile(TilePath tile) {
        super("tile/" + tile.path() + " is missing or too short");
        this.tile = tile;
    }

    public TilePath tile() {
        return tile;
    }
}

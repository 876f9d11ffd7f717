package org.homeroom.evidence.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.homeroom.evidence.Checkpoint;
import org.homeroom.evidence.GrowingTiles;
import org.homeroom.evidence.Hashing;
import org.homeroom.evidence.TilePath;
import org.homeroom.evidence.Tiles;

/** Builds the tree anew from its leaves, and compares every tile and the root. */
final class TreeCheck {

    private TreeCheck() {}

    static List<Finding> findings(Checkpoint checkpoint, Tiles tiles) {
        var findings = new ArrayList<Finding>();
        var growing = GrowingTiles.empty();
        var whole = true;
        for (var first = 0L; first < checkpoint.size(); first += TilePath.FULL) {
            var path = new TilePath(0, first >>> 8, (int) Math.min(TilePath.FULL, checkpoint.size() - first));
            var hashes = tiles.read(path);
            if (hashes == null || hashes.length < path.width() * Hashing.LENGTH) {
                findings.add(missing(path, checkpoint.size()));
                whole = false;
                if (findings.size() > 100) return findings;
                continue;
            }
            if (!whole) continue;
            for (var i = 0; i < path.width(); i++) {
                growing.add(Arrays.copyOfRange(hashes, i * Hashing.LENGTH, (i + 1) * Hashing.LENGTH));
            }
            if (path.width() == TilePath.FULL) compare(growing, tiles, checkpoint.size(), findings);
        }
        if (!whole) return findings;
        compare(growing, tiles, checkpoint.size(), findings);
        if (!Arrays.equals(growing.root(), checkpoint.root())
                && findings.stream().noneMatch(finding -> finding.kind() == Finding.Kind.TILE_ALTERED))
            findings.add(Finding.at(Finding.Kind.ROOT_DIFFERS, Math.min(1, checkpoint.size()), checkpoint.size()));
        return findings;
    }

    private static void compare(GrowingTiles growing, Tiles tiles, long size, List<Finding> findings) {
        growing.changes().forEach((path, hashes) -> {
            if (path.level() == 0) return;
            var finished = path.width() == TilePath.FULL
                    || TilePath.partial(path.level(), size).filter(path::equals).isPresent();
            if (!finished) return;
            var stored = tiles.read(path);
            if (stored == null || stored.length < hashes.length) {
                findings.add(missing(path, size));
                return;
            }
            for (var i = 0; i < path.width(); i++) {
                var from = i * Hashing.LENGTH;
                if (!Arrays.equals(hashes, from, from + Hashing.LENGTH, stored, from, from + Hashing.LENGTH)) {
                    var leaves = 1L << (8 * path.level());
                    var start = ((path.index() << 8) + i) * leaves;
                    findings.add(
                            new Finding(Finding.Kind.TILE_ALTERED, start + 1, start + leaves, "tile/" + path.path()));
                }
            }
        });
    }

    private static Finding missing(TilePath path, long size) {
        var leaves = 1L << (8 * path.level());
        var start = (path.index() << 8) * leaves;
        return new Finding(
                Finding.Kind.TILE_MISSING,
                start + 1,
                Math.min(size, start + path.width() * leaves),
                "tile/" + path.path());
    }
}

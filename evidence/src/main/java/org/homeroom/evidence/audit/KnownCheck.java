package org.homeroom.evidence.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.homeroom.evidence.Checkpoint;
import org.homeroom.evidence.Malformed;
import org.homeroom.evidence.MissingTile;
import org.homeroom.evidence.Note;
import org.homeroom.evidence.TiledTree;
import org.homeroom.evidence.audit.Finding.Kind;
import org.jspecify.annotations.Nullable;

/** Compares the log with what somebody knew of it before. */
final class KnownCheck {

    private final Checkpoint now;
    private final TiledTree tree;
    private final Trust trust;

    KnownCheck(Checkpoint now, TiledTree tree, Trust trust) {
        this.now = now;
        this.tree = tree;
        this.trust = trust;
    }

    void add(List<Path> known, List<Finding> findings, List<Statement> statements) {
        for (var place : known) {
            try {
                if (Files.isRegularFile(place) && !isZip(place)) {
                    add(place, Note.of(Export.textOf(place)), null, findings, statements);
                } else {
                    try (var export = Export.open(place)) {
                        var note = export.note(Export.CHECKPOINT).orElseThrow(() -> new Malformed("no checkpoint"));
                        add(place, note, export, findings, statements);
                    }
                }
            } catch (IOException | Malformed | Unusable e) {
                findings.add(Finding.of(Kind.KNOWN_UNUSABLE, place.toString()));
            } catch (MissingTile foundByTheCheckOfTheTree) {
                continue;
            }
        }
    }

    private static boolean isZip(Path place) throws IOException {
        try (var stream = Files.newInputStream(place)) {
            return Arrays.equals(stream.readNBytes(2), new byte[] {'P', 'K'});
        }
    }

    private void add(
            Path place, Note note, @Nullable Export export, List<Finding> findings, List<Statement> statements) {
        var then = Checkpoint.of(note);
        if (!then.origin().equals(now.origin()) || !trust.of(note).isEmpty()) {
            findings.add(Finding.of(Kind.KNOWN_UNUSABLE, place.toString()));
            return;
        }
        if (then.size() > now.size()) findings.add(new Finding(Kind.ROLLED_BACK, now.size() + 1, then.size(), ""));
        var common = Math.min(then.size(), now.size());
        if (common == then.size() && Arrays.equals(tree.root(common), then.root())) {
            statements.add(new Statement(Statement.About.EXTENDS_KNOWN, then.size(), place.toString()));
        } else if (common == then.size()) {
            findings.add(Finding.at(Kind.FORKED, export == null ? 1 : firstDifference(export, then, common), common));
        } else if (export != null && isForked(export, then, common)) {
            findings.add(Finding.at(Kind.FORKED, firstDifference(export, then, common), common));
        }
    }

    private boolean isForked(Export export, Checkpoint then, long common) {
        var older = new TiledTree(export, then.size());
        try {
            return Arrays.equals(older.root(), then.root()) && !Arrays.equals(tree.root(common), older.root(common));
        } catch (MissingTile itIsShorterAnyway) {
            return false;
        }
    }

    /**
     * Where both logs part, found by halving: two trees are the same up to a size when their roots are. The beginning where
     * the hashes of the older log are not those that its checkpoint covers.
     */
    private long firstDifference(Export export, Checkpoint then, long common) {
        var older = new TiledTree(export, then.size());
        try {
            if (!Arrays.equals(older.root(), then.root())) return 1;
            var same = 0L;
            var different = common;
            while (different - same > 1) {
                var middle = (same + different) / 2;
                if (Arrays.equals(tree.root(middle), older.root(middle))) same = middle;
                else different = middle;
            }
            return different;
        } catch (MissingTile notAllOfItWasKept) {
            return 1;
        }
    }
}

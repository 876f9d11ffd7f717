package org.homeroom.evidence.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.homeroom.evidence.Checkpoint;
import org.homeroom.evidence.Envelope;
import org.homeroom.evidence.InclusionProof;
import org.homeroom.evidence.MissingTile;
import org.homeroom.evidence.Note;
import org.homeroom.evidence.TiledTree;
import org.homeroom.evidence.audit.Finding.Kind;
import org.homeroom.evidence.audit.Report.Subject;
import org.jspecify.annotations.Nullable;

/**
 * One event taken out of an export with the proof that it stands in the log, so that whoever has both needs nothing else
 * but the key of the log. Whether the proof holds is for {@link Verification} to say.
 *
 * @param proof null where there can be none
 * @param findings why not
 */
public record EventProof(@Nullable InclusionProof proof, List<Finding> findings) {

    public EventProof {
        findings = List.copyOf(findings);
    }

    /**
     * Never throws for what it reads.
     *
     * @param place a folder or a zip
     * @param event its position, or its id
     */
    public static EventProof from(Path place, String event) {
        try (var export = Export.open(place)) {
            return from(export, event);
        } catch (Unusable e) {
            return without(e.finding());
        } catch (IOException | RuntimeException e) {
            return without(Finding.of(Kind.UNREADABLE, place.toString()));
        }
    }

    /** What was found, as the verification of a proof says it. */
    public Report report() {
        return new Report(Subject.PROOF, 0, findings, List.of());
    }

    private static EventProof from(Export export, String event) throws IOException {
        var note = export.note(Export.CHECKPOINT)
                .orElseThrow(() -> new Unusable(
                        export.has("tile") ? Kind.HALF : Kind.FOREIGN,
                        export.has("tile") ? Export.CHECKPOINT : export.place()));
        var checkpoint = Checkpoint.of(note);
        var position = position(event);
        if (position > checkpoint.size())
            return without(new Finding(Kind.NOT_COVERED, position, position, Long.toString(checkpoint.size())));
        var lines = lines(export, checkpoint, event, position);
        if (lines.isEmpty())
            return without(
                    position > 0
                            ? Finding.at(Kind.ONLY_A_HASH, position, position)
                            : Finding.of(Kind.UNKNOWN_EVENT, event));
        return from(lines, new TiledTree(export, checkpoint.size()), note);
    }

    private static EventProof from(List<EventFile.Line> lines, TiledTree tree, Note checkpoint) {
        var position = 0L;
        try {
            for (var line : lines) {
                position = positionOf(line);
                if (position > tree.size())
                    return without(new Finding(Kind.NOT_COVERED, position, position, Long.toString(tree.size())));
                if (position < 1 || !Arrays.equals(tree.leaf(position - 1), line.leaf())) continue;
                var path = tree.inclusion(position - 1);
                return new EventProof(new InclusionProof(line.text(), position - 1, path, checkpoint), List.of());
            }
            return without(Finding.at(Kind.ALTERED, position, position));
        } catch (MissingTile e) {
            return without(new Finding(
                    Kind.TILE_MISSING, position, position, "tile/" + e.tile().path()));
        }
    }

    /** More than one only where somebody has put one in. */
    private static List<EventFile.Line> lines(Export export, Checkpoint checkpoint, String event, long position)
            throws IOException {
        var lines = new ArrayList<EventFile.Line>();
        if (!export.has(Export.EVENTS)) throw new Unusable(Kind.HALF, Export.EVENTS);
        try (var stream = export.stream(Export.EVENTS)) {
            EventFile.read(stream, checkpoint.origin(), read -> {}, line -> {
                if (isMeant(line.envelope(), event, position)) lines.add(line);
            });
        }
        return lines;
    }

    private static boolean isMeant(@Nullable Envelope envelope, String event, long position) {
        if (envelope == null) return false;
        return position > 0 ? envelope.position() == position : envelope.id().equals(event);
    }

    private static long positionOf(EventFile.Line line) {
        var envelope = line.envelope();
        return envelope == null ? 0 : envelope.position();
    }

    /** 0 where it is an id. */
    private static long position(String event) {
        return event.matches("[1-9][0-9]{0,17}") ? Long.parseLong(event) : 0;
    }

    private static EventProof without(Finding finding) {
        return new EventProof(null, List.of(finding));
    }
}

package org.homeroom.persistence.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.homeroom.application.Catalogue;
import org.homeroom.application.evidence.EventSchemas;
import org.homeroom.evidence.EventLine;
import org.homeroom.evidence.Hashing;
import org.homeroom.evidence.HistoryNote;
import org.homeroom.evidence.InclusionProof;
import org.homeroom.evidence.Note;
import org.homeroom.evidence.TilePath;
import org.homeroom.evidence.TiledTree;
import org.homeroom.persistence.evidence.Attestations.Kind;
import org.homeroom.persistence.evidence.EvidenceTables.Signed;

/** A history as a zip that can be verified without us. Events of others appear as the hashes of their leaves only. */
final class HistoryExport {

    private static final int EVENTS_AT_ONCE = 2_000;
    private static final int TILES_AT_ONCE = 500;
    private static final String ERASED = "accounts.PersonalDataErased";
    private static final int MOST_PROOFS = 10_000;

    private final EvidenceTables tables;
    private final Attestations attestations;
    private final LogKeys keys;
    private final Signed signed;
    private final String whose;
    private final List<Long> proved = new ArrayList<>();
    private final TreeSet<String> schemas = new TreeSet<>();

    /** @param whose tag of a school, or {@link HistoryNote#EVERYTHING} */
    HistoryExport(EvidenceTables tables, Attestations attestations, LogKeys keys, Signed signed, String whose) {
        this.tables = tables;
        this.attestations = attestations;
        this.keys = keys;
        this.signed = signed;
        this.whose = whose;
    }

    /** Leaves the stream open. */
    void write(OutputStream stream) throws IOException {
        var zip = new ZipOutputStream(stream, StandardCharsets.UTF_8);
        for (var name : List.of("README.en.md", "README.ru.md")) {
            try (var text = HistoryExport.class.getResourceAsStream(name)) {
                if (text == null) throw new IOException("no " + name);
                put(zip, name, text.readAllBytes());
            }
        }
        put(zip, "checkpoint", signed.note());
        begin(zip, "events.ndjson");
        var history = writeEvents(zip);
        zip.closeEntry();
        put(zip, "history", keys.key().sign(Note.unsigned(history.text())).toString());
        for (var i = 0; i < keys.rotations().size(); i++) {
            put(zip, "keys/" + (i + 1) + ".note", keys.rotations().get(i).toString());
        }
        writeTiles(zip);
        writeTimeStamps(zip);
        writeWitnessed(zip);
        writeProofs(zip, history.last());
        for (var schema : schemas) {
            var type = Catalogue.event(typeOf(schema));
            if (type.isPresent()) put(zip, schema, EventSchemas.of(type.get()));
        }
        zip.finish();
    }

    private HistoryNote writeEvents(OutputStream out) throws IOException {
        var chain = new SchoolChain(Map.of());
        var events = 0L;
        var last = 0L;
        for (var position = 0L; position < signed.size(); ) {
            var found = tables.events(position, signed.size(), EVENTS_AT_ONCE);
            for (var event : found) {
                position = event.position();
                var link = chain.next(event.tags(), position);
                if (!isOurs(event)) continue;
                out.write(EventLine.write(keys.origin(), event.envelope(link), event.payload()));
                schemas.add(EventLine.schema(event.type(), event.version()));
                if (event.type().equals(ERASED) && proved.size() < MOST_PROOFS) proved.add(position);
                events++;
                last = position;
            }
            if (found.isEmpty()) break; // cut off: the verifier will say so
        }
        return new HistoryNote(keys.origin(), whose, signed.size(), events, last);
    }

    private boolean isOurs(LoggedEvent event) {
        return whose.equals(HistoryNote.EVERYTHING)
                || List.of(event.tags().split(" ")).contains(whose);
    }

    private void writeTiles(ZipOutputStream zip) throws IOException {
        for (var level = 0; signed.size() >>> (8 * level) > 0; level++) {
            var width = signed.size() >>> (8 * level);
            for (var index = 0L; index << 8 < width; index += TILES_AT_ONCE) {
                var rows = tables.ask(
                        "SELECT index, hashes FROM evidence.tile WHERE level = $1 AND index >= $2 AND index < $3"
                                + " ORDER BY index",
                        level,
                        index,
                        index + TILES_AT_ONCE);
                for (var row : rows) {
                    var here = width - (row.getLong(0) << 8);
                    if (here < 1) continue;
                    var tile = new TilePath(level, row.getLong(0), (int) Math.min(TilePath.FULL, here));
                    var hashes = row.getBuffer(1).getBytes();
                    put(
                            zip,
                            "tile/" + tile.path(),
                            Arrays.copyOf(hashes, Math.min(hashes.length, tile.width() * Hashing.LENGTH)));
                }
            }
        }
    }

    /** Each with the checkpoint that was stamped, byte by byte. */
    private void writeTimeStamps(ZipOutputStream zip) throws IOException {
        var before = 0L;
        for (var stamp : attestations.upTo(signed.size(), Kind.TIME_STAMP)) {
            if (stamp.size() == before) continue;
            before = stamp.size();
            put(zip, "timestamps/" + stamp.size() + ".checkpoint", stamp.note());
            put(zip, "timestamps/" + stamp.size() + ".tsr", stamp.word());
        }
    }

    /** Older checkpoints with all who have cosigned them. */
    private void writeWitnessed(ZipOutputStream zip) throws IOException {
        var notes = new TreeMap<Long, String>();
        for (var cosignature : attestations.upTo(signed.size() - 1, Kind.COSIGNATURE)) {
            var line = new String(cosignature.word(), StandardCharsets.UTF_8);
            notes.merge(cosignature.size(), cosignature.note() + line, (note, more) -> note + line);
        }
        for (var note : notes.entrySet()) {
            put(zip, "witnessed/" + note.getKey() + ".checkpoint", note.getValue());
        }
    }

    private void writeProofs(ZipOutputStream zip, long last) throws IOException {
        var tree = new TiledTree(tables, signed.size());
        if (last > 0 && !proved.contains(last)) proved.add(last);
        for (var position : proved) {
            var proof = new InclusionProof(position - 1, tree.inclusion(position - 1), Note.of(signed.note()));
            put(zip, "proofs/" + position + ".tlog-proof", proof.toString());
        }
    }

    private static String typeOf(String schema) {
        var name = schema.substring("schemas/".length(), schema.length() - ".json".length());
        var parts = name.split("\\.", 3);
        return parts[0] + "." + parts[1];
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        put(zip, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        begin(zip, name);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.fromMillis(0));
        zip.putNextEntry(entry);
    }
}

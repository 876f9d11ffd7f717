package org.homeroom.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A log made up for a test, with what an operator could do to it. */
public final class MadeUpLog {

    public static final String ORIGIN = "example.school/log";
    public static final String SCHOOL = "school=7c41";

    /** What a database would hold of an event. */
    public record Row(String id, String type, String time, String tags, String payload) {}

    public final SigningKey key;
    public final List<Row> rows = new ArrayList<>();
    public final Map<String, byte[]> tiles = new LinkedHashMap<>();
    public long size;
    private byte[] root = new Hashing().ofNothing();

    public MadeUpLog(SigningKey key) {
        this.key = key;
    }

    public static MadeUpLog of(int events) {
        var log = new MadeUpLog(SigningKey.generate(ORIGIN));
        log.grow(events);
        return log;
    }

    /** Two of three events are of the school. */
    public void grow(int events) {
        for (var i = 0; i < events; i++) {
            var number = rows.size() + 1;
            var school = number % 3 == 0 ? "school=other" : SCHOOL;
            rows.add(new Row(
                    "event-" + number,
                    "chats.MessagePosted",
                    "2026-11-23T06:00:00.%06dZ".formatted(number),
                    school + " chat=" + number % 7,
                    "{\"chat\":\"%d\",\"text\":{\"digest\":\"Ä%d\"}}".formatted(number % 7, number)));
        }
        sequence();
    }

    /** What the sequencer does. */
    public void sequence() {
        var growing = GrowingTiles.empty();
        var hashing = new Hashing();
        envelopes().forEach(envelope -> growing.add(hashing.leaf(envelope.entry())));
        tiles.clear();
        growing.changes().forEach((tile, hashes) -> tiles.put(tile.path(), hashes));
        size = growing.size();
        root = growing.root();
    }

    public Note checkpoint() {
        return new Checkpoint(ORIGIN, size, root).signedBy(key);
    }

    public List<Envelope> envelopes() {
        var last = new HashMap<String, Long>();
        var envelopes = new ArrayList<Envelope>();
        for (var row : rows) {
            var position = envelopes.size() + 1L;
            var school = row.tags().split(" ")[0];
            var previous = last.containsKey(school) ? school + "@" + last.get(school) : "";
            last.put(school, position);
            envelopes.add(new Envelope(
                    position,
                    row.id(),
                    row.type(),
                    "1.0.0",
                    row.time(),
                    row.tags(),
                    previous,
                    Envelope.digest(bytes(row.payload())),
                    Envelope.digest(bytes("{}"))));
        }
        return envelopes;
    }

    /** @param school a tag, or {@link HistoryNote#EVERYTHING} */
    public Path export(Path folder, String school) {
        var lines = new StringBuilder();
        var events = 0L;
        var last = 0L;
        for (var envelope : envelopes()) {
            if (!school.equals(HistoryNote.EVERYTHING) && !envelope.tags().contains(school)) continue;
            if (envelope.position() > size) continue;
            var payload = rows.get((int) envelope.position() - 1).payload();
            lines.append(new String(EventLine.write(ORIGIN, envelope, bytes(payload)), StandardCharsets.UTF_8));
            events++;
            last = envelope.position();
        }
        write(folder, "events.ndjson", bytes(lines.toString()));
        write(folder, "checkpoint", bytes(checkpoint().toString()));
        write(folder, "history", bytes(history(school, events, last).toString()));
        tiles.forEach((path, hashes) -> write(folder, "tile/" + path, hashes));
        write(folder, "proofs/1.tlog-proof", bytes(proof(1).toString()));
        return folder;
    }

    public Note history(String school, long events, long last) {
        return key.sign(Note.unsigned(new HistoryNote(ORIGIN, school, size, events, last).text()));
    }

    public InclusionProof proof(long position) {
        var tree = new TiledTree(tile -> tiles.get(tile.path()), size);
        return new InclusionProof(position - 1, tree.inclusion(position - 1), checkpoint());
    }

    public static void write(Path folder, String name, byte[] bytes) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

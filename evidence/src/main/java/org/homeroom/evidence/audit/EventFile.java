package org.homeroom.evidence.audit;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.homeroom.evidence.Envelope;
import org.homeroom.evidence.EventLine;
import org.homeroom.evidence.Hashing;
import org.homeroom.evidence.Malformed;
import org.jspecify.annotations.Nullable;

/** Reads the events of an export, block after block, hashed on every core but handed over in the order of the lines. */
final class EventFile {

    private static final int BLOCK = 1 << 20;
    private static final int LONGEST_LINE = 1 << 24;
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    /**
     * One line, or several in a row that are none.
     *
     * @param envelope null where it is not an event
     * @param complete whether a line feed ends it
     * @param lines more than one where none of them is an event
     * @param block in which it stands
     */
    record Line(@Nullable Envelope envelope, byte[] leaf, boolean complete, byte[] block, int from, int to, int lines) {

        /** As it stands there, without the line feed. */
        byte[] text() {
            return Arrays.copyOfRange(block, from, to);
        }

        private Line with(Line next) {
            return new Line(null, leaf, true, block, from, next.to, lines + 1);
        }
    }

    private EventFile() {}

    /** @param progress told the bytes that have been read */
    static void read(InputStream stream, String origin, LongConsumer progress, Consumer<Line> lines)
            throws IOException {
        try (var workers = Executors.newFixedThreadPool(CORES, task -> {
            var thread = new Thread(task, "events");
            thread.setDaemon(true);
            return thread;
        })) {
            var underWay = new ArrayDeque<Future<List<Line>>>();
            var rest = new byte[0];
            var read = 0L;
            while (true) {
                var block = Arrays.copyOf(rest, rest.length + BLOCK);
                var got = stream.readNBytes(block, rest.length, BLOCK);
                var end = rest.length + got;
                var last = got < BLOCK;
                var cut = last ? end : afterLastLine(block, end);
                if (end - cut > LONGEST_LINE) throw new Malformed("a line without end");
                rest = Arrays.copyOfRange(block, cut, end);
                if (cut > 0) underWay.add(workers.submit(() -> lines(block, cut, origin)));
                read += got;
                if (underWay.size() > 2 * CORES || last) {
                    progress.accept(read);
                    while (underWay.size() > 2 * CORES || (last && !underWay.isEmpty())) {
                        taken(underWay.removeFirst()).forEach(lines);
                    }
                }
                if (last) return;
            }
        }
    }

    private static List<Line> taken(Future<List<Line>> block) throws IOException {
        try {
            return block.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static int afterLastLine(byte[] block, int end) {
        for (var i = end - 1; i >= 0; i--) {
            if (block[i] == '\n') return i + 1;
        }
        return 0;
    }

    private static List<Line> lines(byte[] block, int end, String origin) {
        var hashing = new Hashing();
        var lines = new ArrayList<Line>();
        for (var from = 0; from < end; ) {
            var to = from;
            while (to < end && block[to] != '\n') to++;
            var line = line(block, from, to, to < end, origin, hashing);
            var before = lines.isEmpty() ? null : lines.getLast();
            if (before != null && before.envelope() == null && line.envelope() == null && line.complete())
                lines.set(lines.size() - 1, before.with(line));
            else lines.add(line);
            from = to + 1;
        }
        return lines;
    }

    private static Line line(byte[] block, int from, int to, boolean complete, String origin, Hashing hashing) {
        try {
            var envelope = EventLine.read(block, from, to - from, origin, hashing);
            return new Line(envelope, hashing.leaf(envelope.entry()), complete, block, from, to, 1);
        } catch (Malformed e) {
            return new Line(null, new byte[0], complete, block, from, to, 1);
        }
    }
}

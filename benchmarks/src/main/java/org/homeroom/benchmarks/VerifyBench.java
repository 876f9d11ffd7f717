package org.homeroom.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.homeroom.evidence.Checkpoint;
import org.homeroom.evidence.Envelope;
import org.homeroom.evidence.EventLine;
import org.homeroom.evidence.GrowingTiles;
import org.homeroom.evidence.Hashing;
import org.homeroom.evidence.HistoryNote;
import org.homeroom.evidence.Note;
import org.homeroom.evidence.SigningKey;

/** How long an auditor waits: the whole command in a process of its own, with two cores and 256 MB of heap. */
final class VerifyBench implements Bench.Benchmark {

    private static final String ORIGIN = "bench.example/log";
    private static final String PAYLOAD =
            "{\"message\":\"0198f1d2-0000-7000-8000-%012d\",\"chat\":\"0198f1d2-1111-7000-8000"
                    + "-000000000001\",\"author\":\"0198f1d2-2222-7000-8000-000000000002\",\"text\":{\"subject\":"
                    + "\"account:0198f1d2-2222-7000-8000-000000000002\",\"digest\":"
                    + "\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"},\"at\":\"2026-11-23T06:00:00Z\"}";
    private static final String TAGS = "school=0198f1d2-3333-7000-8000-000000000003 chat=0198f1d2-1111-7000-8000-"
            + "000000000001 account=0198f1d2-2222-7000-8000-000000000002";

    @Override
    public void run(Arguments arguments, Cluster cluster, PrintStream out) throws Exception {
        int events = arguments.events(1_000_000);
        Path folder = Files.createTempDirectory("verify-bench");
        try {
            Path key = export(folder.resolve("export"), events);
            Samples seconds = new Samples();
            for (int round = 0; round < arguments.rounds(3); round++) {
                seconds.add(verify(folder.resolve("export"), key));
            }
            new Line("verify", "verify-" + events, "s")
                    .samples(seconds)
                    .with("events", events)
                    .with("heap_mb", 256)
                    .with("bytes", Files.size(folder.resolve("export/events.ndjson")))
                    .print(out);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static double verify(Path export, Path key) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:ActiveProcessorCount=2",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.homeroom.evidence.cli.Audit",
                        "verify",
                        export.toString(),
                        "--key",
                        key.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static Path export(Path folder, int events) throws IOException {
        Files.createDirectories(folder);
        SigningKey key = SigningKey.generate(ORIGIN);
        GrowingTiles tiles = GrowingTiles.empty();
        Hashing hashing = new Hashing();
        String metadata = Envelope.digest("{}".getBytes(StandardCharsets.UTF_8));
        try (OutputStream lines = new BufferedOutputStream(Files.newOutputStream(folder.resolve("events.ndjson")))) {
            for (int i = 1; i <= events; i++) {
                byte[] payload = PAYLOAD.formatted(i).getBytes(StandardCharsets.UTF_8);
                String previous = i == 1 ? "" : TAGS.substring(0, TAGS.indexOf(' ')) + "@" + (i - 1);
                Envelope envelope = new Envelope(
                        i,
                        "0198f1d2-4444-7000-8000-%012d".formatted(i),
                        "chats.MessagePosted",
                        "1.0.0",
                        "2026-11-23T06:00:00.000001Z",
                        TAGS,
                        previous,
                        Envelope.digest(payload),
                        metadata);
                tiles.add(hashing.leaf(envelope.entry()));
                lines.write(EventLine.write(ORIGIN, envelope, payload));
                if (i % 10_000 == 0) {
                    write(tiles, folder);
                }
            }
        }
        write(tiles, folder);
        Files.writeString(
                folder.resolve("checkpoint"),
                new Checkpoint(ORIGIN, events, tiles.root()).signedBy(key).toString());
        String history = new HistoryNote(ORIGIN, HistoryNote.EVERYTHING, events, events, events).text();
        Files.writeString(
                folder.resolve("history"), key.sign(Note.unsigned(history)).toString());
        return Files.write(folder.resolveSibling("key"), List.of(key.verifier().toString()));
    }

    private static void write(GrowingTiles tiles, Path folder) {
        tiles.changes().forEach((tile, hashes) -> {
            try {
                Path file = folder.resolve("tile/" + tile.path());
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.write(file, hashes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}

package org.homeroom.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.homeroom.evidence.GrowingTiles;
import org.homeroom.evidence.Hashing;

/** How many leaves one core adds to the tree, hashed and laid out in tiles, from bytes that are ready. */
final class LeavesBench implements Bench.Benchmark {

    private static final int ENTRY = 300;
    private static final int READY = 1_000;

    @Override
    public void run(Arguments arguments, Cluster cluster, PrintStream out) {
        int events = arguments.events(1_000_000);
        byte[][] entries = new byte[READY][];
        for (int i = 0; i < READY; i++) {
            entries[i] = "%0300d".formatted(i).substring(0, ENTRY).getBytes(StandardCharsets.UTF_8);
        }
        grow(entries, events);
        Samples samples = new Samples();
        for (int round = 0; round < arguments.rounds(3); round++) {
            long start = System.nanoTime();
            grow(entries, events);
            samples.add(events * 1e9 / (System.nanoTime() - start));
        }
        new Line("leaves", "leaves-of-300-bytes", "leaves/s").samples(samples).print(out);
    }

    private static void grow(byte[][] entries, int events) {
        Hashing hashing = new Hashing();
        GrowingTiles tiles = GrowingTiles.empty();
        for (int i = 0; i < events; i++) {
            tiles.add(hashing.leaf(entries[i % READY]));
            if (i % 10_000 == 0) {
                tiles.changes();
            }
        }
        if (tiles.root().length != Hashing.LENGTH) {
            throw new IllegalStateException("a tree has a root");
        }
    }
}

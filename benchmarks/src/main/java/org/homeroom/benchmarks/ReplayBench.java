package org.homeroom.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** How fast a whole log is read and decoded, each time by a new process with a small heap. */
final class ReplayBench implements Bench.Benchmark {
    private static final String BYTES = "bytes";
    private static final String DOMAIN = "domain";

    /** The peer reads page by page at an even rate, so that a part of the log tells it in a fraction of the time. */
    private static final int ENOUGH_FOR_PEER = 250_000;

    /** By what a log is read. */
    enum Way {
        COPY,
        OWN,
        OWN_WITH_DOMAIN_EVENTS,
        PEER
    }

    private record Read(double perSecond, long heapMegabytes) {}

    @Override
    public void run(Arguments arguments, Cluster cluster, PrintStream out) throws Exception {
        List<String> cases = arguments.cases(List.of(BYTES, DOMAIN));
        Log log = new Log(arguments.events(1_000_000));
        int rounds = arguments.rounds(3);
        for (String name : cases) {
            try (Database database = cluster.database()) {
                boolean bytes = name.equals(BYTES);
                fill(log, database, bytes);
                long[] heap = {0};
                new Contest(
                                () -> read(Way.COPY, database, log).perSecond(),
                                () -> {
                                    Read read = read(bytes ? Way.OWN : Way.OWN_WITH_DOMAIN_EVENTS, database, log);
                                    heap[0] = Math.max(heap[0], read.heapMegabytes());
                                    return read.perSecond();
                                },
                                bytes ? () -> read(Way.PEER, database, log).perSecond() : null)
                        .run(rounds, new Line("replay", "replay-" + name, "events/s"))
                        .with("heap_mb", heap[0])
                        .print(out);
            }
        }
    }

    private static void fill(Log log, Database database, boolean bytes) throws Exception {
        if (bytes) {
            log.fill(database);
            try (Peer peer = Peer.create(database.server())) {
                log.fillPeer(database);
            }
        } else {
            log.fillWithMessages(database);
        }
    }

    private static Read read(Way way, Database database, Log log) throws Exception {
        Server server = database.server();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-Daxoniq.update-checker.disabled=true",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-cp",
                        System.getProperty("java.class.path", ""),
                        Replay.class.getName(),
                        way.name(),
                        server.url(),
                        server.username(),
                        server.password(),
                        Integer.toString(way == Way.PEER ? Math.min(ENOUGH_FOR_PEER, log.events()) : log.events()))
                .redirectError(Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException("reading by " + way + " failed");
        }
        String[] answer = output.substring(output.lastIndexOf('\n') + 1).split(" ", -1);
        return new Read(Double.parseDouble(answer[0]), Long.parseLong(answer[1]));
    }
}

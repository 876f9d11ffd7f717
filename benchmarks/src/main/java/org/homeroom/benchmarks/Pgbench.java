package org.homeroom.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own load driver: how often a second clients without a store run a script. */
record Pgbench(Path program) {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");

    /** The one on the PATH, else the newest of Debian's. */
    static Optional<Pgbench> find() throws IOException {
        List<Path> candidates = new ArrayList<>();
        for (String directory : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            candidates.add(Path.of(directory, "pgbench"));
        }
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                candidates.addAll(versions.map(version -> version.resolve("bin/pgbench"))
                        .sorted(Collections.reverseOrder())
                        .toList());
            }
        }
        return candidates.stream().filter(Files::isExecutable).findFirst().map(Pgbench::new);
    }

    double perSecond(Server server, String script, int clients, Duration time) throws Exception {
        Path file = Files.createTempFile("homeroom-bench-", ".sql");
        try {
            Files.writeString(file, script);
            return run(server, file, clients, time);
        } finally {
            Files.delete(file);
        }
    }

    private double run(Server server, Path script, int clients, Duration time) throws Exception {
        int threads = Math.min(clients, Runtime.getRuntime().availableProcessors());
        ProcessBuilder builder = new ProcessBuilder(
                        program.toString(),
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--file=" + script,
                        "--client=" + clients,
                        "--jobs=" + threads,
                        "--time=" + Math.max(1, Math.ceilDiv(time.toMillis(), 1000)),
                        "--host=" + server.host(),
                        "--port=" + server.port(),
                        "--username=" + server.username(),
                        server.database())
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", server.password());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(output);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IOException("pgbench failed:\n" + output);
        }
        return Double.parseDouble(rate.group(1));
    }
}

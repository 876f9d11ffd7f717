package org.homeroom.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The PostgreSQL server that an earlier process may have left behind on a cluster when it was killed. */
final class Postmaster {
    private static final Logger LOG = Logger.getLogger(Postmaster.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path cluster;
    private final Path pidFile;

    Postmaster(Path cluster) {
        this.cluster = cluster;
        this.pidFile = cluster.resolve("postmaster.pid");
    }

    /**
     * Stops the server where one still runs, and removes its pid file. Call it under the lock of the home only: a pid
     * file whose process is something else by now would stop PostgreSQL from starting.
     */
    void clearAway() throws IOException, InterruptedException {
        Optional<ProcessHandle> orphan = running();
        if (orphan.isPresent()) {
            LOG.infof("Stopping the PostgreSQL that a killed process left on %s", cluster);
            stop(orphan.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private Optional<ProcessHandle> running() throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        try {
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(this::isOurs);
        } catch (NumberFormatException | NoSuchElementException torn) {
            return Optional.empty();
        }
    }

    private boolean isOurs(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        boolean postgres = info.command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
        // Where a system hides the arguments, the name has to do.
        return postgres
                && info.arguments()
                        .map(arguments -> Arrays.stream(arguments).anyMatch(this::isCluster))
                        .orElse(true);
    }

    private boolean isCluster(String argument) {
        try {
            Path path = Path.of(argument);
            return path.isAbsolute() && Files.exists(path) && Files.isSameFile(path, cluster);
        } catch (InvalidPathException | IOException notAPath) {
            return false;
        }
    }

    private void stop(ProcessHandle process) throws IOException, InterruptedException {
        askToStop(process);
        Instant end = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Files.exists(pidFile)) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(
                        "A PostgreSQL that a killed process left on %s does not stop; end process %d yourself."
                                .formatted(cluster, process.pid()));
            }
            Thread.sleep(50);
        }
    }

    /** An interrupt makes PostgreSQL drop its clients; the termination that Java can send would wait for them. */
    private static void askToStop(ProcessHandle process) throws IOException, InterruptedException {
        if (Files.isExecutable(Path.of("/bin/sh"))) {
            new ProcessBuilder("/bin/sh", "-c", "kill -INT " + process.pid())
                    .start()
                    .waitFor();
        } else {
            process.destroy();
        }
    }
}

package org.homeroom.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The service as a process of its own, on a database of its own that is empty at first and outlives each run. */
public final class Service implements AutoCloseable {

    private static final Duration TO_START = Duration.ofSeconds(90);
    private static final Duration TO_STOP = Duration.ofSeconds(30);
    private static final Duration TO_REBUILD = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final List<String> FOREIGN_SETTINGS = List.of("QUARKUS_", "HOMEROOM_", "DATABASE_");

    private final Path java;
    private final Path jar;
    private final Workplace workplace;
    private final int port;
    private final String administratorPhone;
    private final ServiceLog log = new ServiceLog();
    private @Nullable Process process;
    private boolean closed;

    /** @param administratorPhone of the platform's administrator, in E.164 */
    public Service(Path java, Path jar, String administratorPhone) throws IOException {
        this.java = java;
        this.jar = jar;
        this.administratorPhone = administratorPhone;
        this.port = freePort();
        this.workplace = Workplace.create();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** What it said last, without codes. */
    public List<String> lastWords() {
        return log.lastLines();
    }

    ServiceLog log() {
        return log;
    }

    /** Starts and waits until it is ready; how long that took. */
    public Duration start() throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var started = launch();
        var nobody = Voice.ofNobody(address());
        while (!isReady(nobody)) {
            if (!started.isAlive()) throw new IllegalStateException("The service ended before it was ready");
            if (System.nanoTime() - begin > TO_START.toNanos())
                throw new IllegalStateException("The service was not ready within " + Story.seconds(TO_START));
            Thread.sleep(PAUSE);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static boolean isReady(Voice nobody) {
        try {
            return nobody.get("/q/health/ready").status() == 200;
        } catch (UncheckedIOException notListening) {
            return false;
        }
    }

    private synchronized Process launch(String... arguments) throws IOException {
        if (closed) throw new IllegalStateException("The demo is being ended");
        var builder = new ProcessBuilder(command(arguments))
                .directory(workplace.directory().toFile())
                .redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(name -> FOREIGN_SETTINGS.stream().anyMatch(name::startsWith));
        var started = builder.start();
        process = started;
        log.listenTo(started);
        return started;
    }

    private List<String> command(String... arguments) {
        var command = new ArrayList<>(List.of(java.toString()));
        command.addAll(List.of(
                System.getProperty("homeroom.java.options", "-Xmx256m").strip().split("\\s+")));
        command.addAll(List.of(
                "-Dhomeroom.embedded-database.directory=" + workplace.database(),
                "-Dhomeroom.keys=" + workplace.keys(),
                "-Dhomeroom.try-out=true",
                "-Dhomeroom.posting.per-minute=100000",
                "-Dhomeroom.platform-administrator.phone=" + administratorPhone,
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-jar",
                jar.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Ends it at once, as a loss of power would; its PostgreSQL stays behind. */
    public void kill() throws InterruptedException {
        var running = running();
        running.destroyForcibly();
        running.waitFor();
    }

    /** Asks it to end, and waits. */
    public void stop() throws InterruptedException {
        var running = running();
        running.destroy();
        if (!ends(running, TO_STOP)) throw new IllegalStateException("The service does not stop");
    }

    /** Makes the read models anew from the log; the exit code. */
    public int rebuild() throws IOException, InterruptedException {
        var rebuilding = launch("rebuild");
        if (!ends(rebuilding, TO_REBUILD)) throw new IllegalStateException("The rebuild does not end");
        return rebuilding.exitValue();
    }

    private static boolean ends(Process running, Duration patience) throws InterruptedException {
        return running.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Its process and those of its PostgreSQL. */
    public Memory memory() throws IOException {
        return new Memory(running().toHandle(), postmaster());
    }

    private synchronized Process running() {
        if (process == null) throw new IllegalStateException("The service does not run");
        return process;
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        if (!Files.exists(workplace.postmaster())) return Optional.empty();
        try (var lines = Files.lines(workplace.postmaster())) {
            return lines.findFirst().map(String::strip).map(Long::valueOf).flatMap(ProcessHandle::of);
        }
    }

    /** Whether it was ended from outside, for example by Ctrl-C. */
    public synchronized boolean isClosed() {
        return closed;
    }

    /** Ends whatever still runs and deletes what it kept. */
    @Override
    public synchronized void close() throws IOException {
        if (closed) return;
        closed = true;
        if (process != null) end(process.toHandle(), TO_STOP);
        var postgres = postmaster();
        if (postgres.isPresent()) end(postgres.get(), Duration.ofSeconds(5));
        workplace.close();
    }

    private static void end(ProcessHandle running, Duration patience) {
        if (!running.isAlive()) return;
        running.destroy();
        try {
            running.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running.destroyForcibly();
        } catch (ExecutionException | TimeoutException e) {
            running.destroyForcibly();
        }
    }
}

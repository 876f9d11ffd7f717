package org.homeroom.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.homeroom.application.secrets.KeyFolder;
import org.homeroom.persistence.eventstore.KeyWrapping;
import org.homeroom.persistence.storage.HomeroomCodec;
import org.jspecify.annotations.Nullable;

/** The service as a process of its own, on a database and with keys that the benchmark has filled before. */
final class MeasuredService implements AutoCloseable {
    private static final Duration TO_START = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Server server;
    private final Path folder;
    private final Signature signature;
    private final String keyset = KeyWrapping.newKeyset();
    private final int port;
    private @Nullable Process process;

    private MeasuredService(Server server, Path folder, Signature signature, int port) {
        this.server = server;
        this.folder = folder;
        this.signature = signature;
        this.port = port;
    }

    static MeasuredService on(Server server) throws Exception {
        if (System.getProperty("homeroom.jar") == null) {
            throw new MalformedArgument("the service is measured by ./homeroom bench only");
        }
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path folder = Files.createTempDirectory("homeroom-bench-service-");
            MeasuredService service = new MeasuredService(server, folder, Signature.create(), free.getLocalPort());
            KeyFolder keys = new KeyFolder(folder.resolve("keys"));
            keys.key("personal-data-keyset.json", () -> service.keyset.getBytes(UTF_8));
            keys.key("session-tokens.pem", service.signature::file);
            return service;
        }
    }

    /** The log of the service, under its keys. */
    Node log() {
        return Node.on(server, new HomeroomCodec(), keyset);
    }

    Signature signature() {
        return signature;
    }

    Wire connect(String token) throws IOException {
        return new Wire(port, token);
    }

    int port() {
        return port;
    }

    /** Starts, and waits until its read models know all there is. */
    void start() throws Exception {
        List<String> command = new ArrayList<>(List.of(System.getProperty("homeroom.java")));
        command.addAll(List.of(
                System.getProperty("homeroom.java.options", "-Xmx256m").strip().split("\\s+")));
        command.addAll(List.of(System.getenv()
                .getOrDefault("HOMEROOM_SERVICE_OPTS", "-Dhomeroom.try-out=true")
                .strip()
                .split("\\s+")));
        command.addAll(List.of(
                "-Dhomeroom.try-out=true",
                "-Dhomeroom.posting.per-minute=100000000",
                "-Ddatabase.url=" + server.url(),
                "-Ddatabase.username=" + server.username(),
                "-Ddatabase.password=" + server.password(),
                "-Dhomeroom.keys=" + folder.resolve("keys"),
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-jar",
                System.getProperty("homeroom.jar")));
        Process started = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        process = started;
        long end = System.nanoTime() + TO_START.toNanos();
        while (!knowsAll() || !listens()) {
            if (!started.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the service did not start:\n" + lastWords());
            }
            Thread.sleep(PAUSE);
        }
    }

    private boolean listens() {
        try (Socket reached = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return reached.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    void stop() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroy();
            if (!running.waitFor(30, TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor();
            }
        }
    }

    /** Whether the read models have come as far as the log. */
    boolean knowsAll() throws SQLException {
        return number(
                        "SELECT count(*) FROM eventstore.token WHERE processor = 'read-models' AND owner IS NOT NULL"
                                + " AND substring(token FROM '[0-9]+')::bigint >= (SELECT max(position) FROM eventstore.events)")
                > 0;
    }

    long number(String sql) throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    ProcessHandle process() {
        if (process == null) {
            throw new IllegalStateException("the service does not run");
        }
        return process.toHandle();
    }

    private String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("log"));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }

    @Override
    public void close() throws Exception {
        stop();
        try (Stream<Path> everything = Files.walk(folder)) {
            for (Path one : everything.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}

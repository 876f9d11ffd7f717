package org.homeroom.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    @TempDir
    Path directory;

    @Test
    void data_outlives_a_stop_and_a_start() throws Exception {
        try (Running first = run(directory)) {
            first.execute("CREATE TABLE kept AS SELECT 42 AS answer");
        }
        try (Running second = run(directory)) {
            assertThat(second.ask("SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void it_is_as_durable_and_as_private_as_a_real_one() throws Exception {
        try (Running server = run(directory)) {
            assertThat(server.ask("SHOW fsync")).isEqualTo("on");
            assertThat(server.ask("SHOW synchronous_commit")).isEqualTo("on");
            assertThat(server.ask("SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(server.ask("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("f");
            assertThatThrownBy(() -> connect(server.port(), "a guess")).isInstanceOf(SQLException.class);
            assertThat(permissions(directory.resolve("password"))).isEqualTo("rw-------");
            assertThat(permissions(directory.resolve("application-password"))).isEqualTo("rw-------");
            assertThat(permissions(EmbeddedSettings.defaultCache().resolve("binaries")))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void the_service_has_a_role_of_its_own_even_on_a_cluster_that_had_none() throws Exception {
        try (Running first = run(directory)) {
            first.execute("CREATE TABLE kept AS SELECT 42 AS answer");
        }
        Files.delete(directory.resolve("application-password"));
        try (Running second = run(directory);
                Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:%d/homeroom".formatted(second.port()),
                        "homeroom_app",
                        DatabaseHome.applicationPassword(directory));
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("SELECT answer FROM kept"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_second_one_on_the_same_directory_is_refused() throws Exception {
        Process owner = Owner.start(directory);
        try {
            awaitPort(owner);
            assertThatThrownBy(() -> run(directory))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Another instance")
                    .hasMessageContaining(directory.toString());
        } finally {
            end(owner);
        }
    }

    @Test
    void an_orphan_of_a_killed_process_is_stopped_and_its_data_taken_over() throws Exception {
        Process owner = Owner.start(directory);
        int orphanPort = awaitPort(owner);
        try (Connection connection = connect(orphanPort, DatabaseHome.password(directory));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT 42 AS answer");

            owner.destroyForcibly().waitFor();
            // The open connection stands for a client that an unhurried stop would wait for.
            try (Running heir = run(directory)) {
                assertThat(heir.ask("SELECT answer FROM kept")).isEqualTo("42");
                assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), orphanPort).close())
                        .isInstanceOf(ConnectException.class);
            }
        }
    }

    @Test
    void a_stale_pid_file_with_the_id_of_another_process_does_no_harm() throws Exception {
        run(directory).close();
        Process bystander = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    directory.resolve("cluster/postmaster.pid"),
                    "%d%n%s%n1%n5432%n%n127.0.0.1%n".formatted(bystander.pid(), directory.resolve("cluster")));
            try (Running server = run(directory)) {
                assertThat(server.ask("SELECT 1")).isEqualTo("1");
            }
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroy();
        }
    }

    @Test
    void a_first_start_that_was_cut_off_is_made_again() throws Exception {
        Files.createDirectories(directory.resolve("cluster"));
        Files.writeString(directory.resolve("cluster/postgresql.conf"), "");
        try (Running server = run(directory)) {
            assertThat(server.ask("SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_taken_port_is_named_in_the_refusal() throws Exception {
        try (Running first = run(directory.resolve("first"))) {
            EmbeddedSettings samePort =
                    new EmbeddedSettings(directory.resolve("second"), first.port(), EmbeddedSettings.defaultCache());
            assertThatThrownBy(() -> Running.start(samePort))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Port " + first.port() + " is taken");
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static Running run(Path directory) throws IOException, InterruptedException {
        return Running.start(new EmbeddedSettings(directory, 0, EmbeddedSettings.defaultCache()));
    }

    private static Connection connect(int port, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/homeroom".formatted(port), "homeroom", password);
    }

    private static int awaitPort(Process owner) throws IOException {
        BufferedReader output = owner.inputReader(StandardCharsets.UTF_8);
        String line = Objects.requireNonNull(output.readLine(), "the owner ended");
        while (!line.startsWith("port ")) {
            line = Objects.requireNonNull(output.readLine(), "the owner ended");
        }
        return Integer.parseInt(line.substring("port ".length()));
    }

    private static void end(Process owner) throws InterruptedException {
        owner.destroy();
        assertThat(owner.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private record Running(DatabaseHome home, EmbeddedServer server) implements AutoCloseable {
        static Running start(EmbeddedSettings settings) throws IOException, InterruptedException {
            DatabaseHome home = DatabaseHome.claim(Objects.requireNonNull(settings.directory()));
            try {
                return new Running(home, EmbeddedServer.start(home, settings));
            } catch (IllegalStateException e) {
                home.close();
                throw e;
            }
        }

        int port() {
            return server.port();
        }

        void execute(String sql) throws SQLException, IOException {
            try (Connection connection = connect(port(), DatabaseHome.password(home.directory()));
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        String ask(String query) throws SQLException, IOException {
            try (Connection connection = connect(port(), DatabaseHome.password(home.directory()));
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                rows.next();
                return rows.getString(1);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
            home.close();
        }
    }
}

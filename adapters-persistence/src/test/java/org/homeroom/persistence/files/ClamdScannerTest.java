package org.homeroom.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.homeroom.application.chats.ScannerUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a stand-in that speaks as clamd does: it finds what says that it harms. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClamdScannerTest {

    private static final String HARM = "EICAR";

    @TempDir
    Path folder;

    private ServerSocket clamd;

    @BeforeEach
    void listen() throws IOException {
        clamd = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::answer);
    }

    @AfterEach
    void close() throws IOException {
        clamd.close();
    }

    @Test
    @Tag("CHT-12")
    void it_says_what_harms_and_what_does_not() throws IOException {
        assertThat(scanner().findsHarm(file("Привет".repeat(50_000)))).isFalse();
        assertThat(scanner().findsHarm(file("x".repeat(200_000) + HARM))).isTrue();
        assertThat(scanner().findsHarm(file(""))).isFalse();
    }

    @Test
    @Tag("CHT-12")
    void when_it_does_not_know_the_file_is_not_taken() throws IOException {
        var scanner = scanner();
        assertThatThrownBy(() -> scanner.findsHarm(file("BROKEN"))).isInstanceOf(ScannerUnavailable.class);
        clamd.close();
        assertThatThrownBy(() -> scanner.findsHarm(file("a"))).isInstanceOf(ScannerUnavailable.class);
    }

    private ClamdScanner scanner() {
        return new ClamdScanner("127.0.0.1", clamd.getLocalPort());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file"), text);
    }

    private void answer() {
        while (!clamd.isClosed()) {
            try (var socket = clamd.accept()) {
                var in = new DataInputStream(socket.getInputStream());
                var greeting = new String(in.readNBytes("zINSTREAM\0".length()), StandardCharsets.US_ASCII);
                if (!greeting.equals("zINSTREAM\0")) continue;
                var all = new ByteArrayOutputStream();
                for (var length = in.readInt(); length > 0; length = in.readInt()) all.write(in.readNBytes(length));
                var text = all.toString(StandardCharsets.UTF_8);
                var said = text.contains(HARM)
                        ? "stream: Eicar-Signature FOUND\0"
                        : text.contains("BROKEN") ? "INSTREAM size limit exceeded. ERROR\0" : "stream: OK\0";
                socket.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                return;
            }
        }
    }
}

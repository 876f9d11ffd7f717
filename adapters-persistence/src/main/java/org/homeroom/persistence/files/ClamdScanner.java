package org.homeroom.persistence.files;

import java.io.BufferedInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.homeroom.application.chats.ScannerUnavailable;
import org.homeroom.application.chats.VirusScanner;

/**
 * Asks clamd by its INSTREAM command: chunks with their length before them, an empty one at the end, and one line as the
 * answer. Source: the manual of clamd(8).
 */
final class ClamdScanner implements VirusScanner {

    private static final int PATIENCE = 30_000;
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final String host;
    private final int port;

    ClamdScanner(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public boolean findsHarm(Path file) throws IOException {
        var answer = answer(file);
        if (answer.endsWith(" FOUND")) return true;
        if (answer.equals("stream: OK")) return false;
        throw new ScannerUnavailable(new IOException("The scanner does not say whether a file harms"));
    }

    private String answer(Path file) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
                var out = new DataOutputStream(socket.getOutputStream());
                out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
                var chunk = new byte[CHUNK];
                for (var read = bytes.read(chunk); read > 0; read = bytes.read(chunk)) {
                    out.writeInt(read);
                    out.write(chunk, 0, read);
                }
                out.writeInt(0);
                out.flush();
            }
            var answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
        } catch (IOException e) {
            throw new ScannerUnavailable(e);
        }
    }
}

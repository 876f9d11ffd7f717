package org.homeroom.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/** One connection to a service that is kept: HTTP/1.1 with as little work for the client as can be. */
final class Wire implements AutoCloseable {
    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final int HEXADECIMAL = 16;

    private final Socket socket;
    private final InputStream in;
    private final String credentials;

    Wire(int port, String token) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream());
        this.credentials = "Host: 127.0.0.1\r\nAuthorization: Bearer " + token + "\r\n";
    }

    void put(String path, String json) throws IOException {
        put(path, json, CREATED);
    }

    void put(String path, String json, int expected) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        send("PUT " + path + " HTTP/1.1\r\n" + credentials + "Content-Type: application/json\r\nContent-Length: "
                + body.length + "\r\n\r\n" + json);
        answer(expected);
    }

    /** @param header one more, or nothing */
    byte[] get(String path, String header) throws IOException {
        send("GET " + path + " HTTP/1.1\r\n" + credentials + header + "\r\n");
        return answer(OK);
    }

    private void send(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(UTF_8));
    }

    private byte[] answer(int expected) throws IOException {
        String status = line();
        byte[] body = body();
        if (!status.startsWith("HTTP/1.1 " + expected)) {
            throw new IOException(status + " " + new String(body, UTF_8));
        }
        return body;
    }

    private byte[] body() throws IOException {
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String known = header.toLowerCase(Locale.ROOT);
            if (known.startsWith("content-length:")) {
                length = Integer.parseInt(
                        known.substring("content-length:".length()).strip());
            }
            chunked |= known.startsWith("transfer-encoding:") && known.endsWith("chunked");
        }
        return chunked ? chunks() : in.readNBytes(length);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            whole.write(in.readNBytes(size));
            line();
        }
        line();
        return whole.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().strip(), HEXADECIMAL);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the service hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

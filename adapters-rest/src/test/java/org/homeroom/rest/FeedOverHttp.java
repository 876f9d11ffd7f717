package org.homeroom.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.homeroom.rest.SchoolOverHttp.Person;
import org.jspecify.annotations.Nullable;

/** A client that listens to the feed as a stream, and notes every line with its token. */
final class FeedOverHttp implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    final List<JsonNode> lines = new CopyOnWriteArrayList<>();
    private final int status;
    private final InputStream body;
    private final Thread reading;
    volatile @Nullable String token;
    volatile boolean over;

    private FeedOverHttp(int status, InputStream body, @Nullable String since) {
        this.status = status;
        this.body = body;
        this.token = since;
        this.reading = Thread.ofVirtual().unstarted(this::read);
    }

    static FeedOverHttp open(String base, Person person, @Nullable String since) {
        var request = HttpRequest.newBuilder(URI.create(base + "/v1/sync"))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + person.token());
        if (since != null) request.header("Last-Event-ID", since);
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            var feed = new FeedOverHttp(response.statusCode(), response.body(), since);
            feed.readOn();
            return feed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes nothing from the line until told to. */
    static FeedOverHttp slow(int port, Person person) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("localhost", port));
        var request = "GET /v1/sync HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nAuthorization: Bearer "
                + person.token() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return new FeedOverHttp(200, socket.getInputStream(), null);
    }

    void readOn() {
        reading.start();
    }

    int status() {
        return status;
    }

    private void read() {
        try (var text = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String id = null;
            String data = null;
            for (var line = text.readLine(); line != null; line = text.readLine()) {
                if (line.startsWith("id:")) id = line.substring(3).strip();
                else if (line.startsWith("data:")) data = line.substring(5);
                else if (line.isEmpty()) {
                    if (data != null) lines.add(JSON.readTree(data));
                    if (id != null) token = id;
                    data = null;
                    id = null;
                }
            }
        } catch (IOException e) {
            // cut off, or closed by the test
        }
        over = true;
    }

    List<String> texts() {
        return lines.stream()
                .filter(line -> line.path("type").asText().equals("MESSAGE"))
                .map(line -> line.path("message").path("text").asText())
                .toList();
    }

    List<String> types() {
        return lines.stream().map(line -> line.path("type").asText()).toList();
    }

    boolean knowsOf(String type, String chat) {
        return lines.stream()
                .anyMatch(line -> line.path("type").asText().equals(type)
                        && line.path("chat").asText().equals(chat));
    }

    /** How many lines of this type were about this thing. */
    long linesOf(String type, UUID id) {
        return lines.stream()
                .filter(line -> line.path("type").asText().equals(type)
                        && line.path("id").asText().equals(id.toString()))
                .count();
    }

    /** Whether anybody is named in a line of this type. */
    boolean namesSomebodyIn(String type) {
        return lines.stream().anyMatch(line -> line.path("type").asText().equals(type) && line.hasNonNull("account"));
    }

    /** Breaks off at once; what was read until then counts. */
    void stop() {
        close();
        try {
            reading.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            // it was over anyway
        }
    }
}

package org.homeroom.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Somebody who asks the service something over HTTP: nobody in particular, or the holder of a token. */
public final class Voice {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final String POSITION = "Homeroom-Position";
    private static final String AT_LEAST = "Homeroom-At-Least";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI service;
    private final @Nullable String token;
    private final long atLeast;

    private Voice(HttpClient http, URI service, @Nullable String token, long atLeast) {
        this.http = http;
        this.service = service;
        this.token = token;
        this.atLeast = atLeast;
    }

    /** Whoever has no token. */
    public static Voice ofNobody(URI service) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
        return new Voice(http, service, null, 0);
    }

    /** The holder of this token. */
    public Voice with(String bearerToken) {
        return new Voice(http, service, bearerToken, 0);
    }

    /** The same, with every answer at least as new as this position. */
    public Voice seeing(long position) {
        return new Voice(http, service, token, position);
    }

    public Reply get(String path) {
        return ask("GET", path, null, BodyPublishers.noBody());
    }

    public Reply post(String path) {
        return ask("POST", path, null, BodyPublishers.noBody());
    }

    public Reply post(String path, Object body) {
        return ask("POST", path, "application/json", json(body));
    }

    public Reply postZip(String path, byte[] zip) {
        return ask("POST", path, "application/zip", BodyPublishers.ofByteArray(zip));
    }

    public Reply put(String path) {
        return ask("PUT", path, null, BodyPublishers.noBody());
    }

    public Reply put(String path, Object body) {
        return ask("PUT", path, "application/json", json(body));
    }

    public Reply delete(String path) {
        return ask("DELETE", path, null, BodyPublishers.noBody());
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Reply ask(String method, String path, @Nullable String type, BodyPublisher body) {
        var request =
                HttpRequest.newBuilder(service.resolve(path)).timeout(PATIENCE).method(method, body);
        if (type != null) request.header("Content-Type", type);
        if (token != null) request.header("Authorization", "Bearer " + token);
        if (atLeast > 0) request.header(AT_LEAST, Long.toString(atLeast));
        try {
            var response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Reply(
                    method + " " + path,
                    response.statusCode(),
                    body(response),
                    response.headers().firstValueAsLong(POSITION).orElse(0));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode body(HttpResponse<byte[]> response) throws IOException {
        var isJson = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        return isJson && response.body().length > 0 ? JSON.readTree(response.body()) : MissingNode.getInstance();
    }
}

package org.homeroom.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.accounts.Contact;
import org.homeroom.domain.accounts.facts.AttemptId;

/**
 * Sends codes by an SMS gateway: {@code POST} of {@code {"to": "+7…", "text": "…"}} with a bearer token. Every try of one
 * code carries the same {@code Idempotency-Key}, so that a gateway that took the first one, and whose answer was lost,
 * does not send twice.
 */
final class SmsGateway implements Route, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TOO_MANY = 429;
    private static final int TIMED_OUT = 408;

    private final HttpClient client;
    private final URI address;
    private final String token;
    private final Duration patience;
    private final Tries tries;
    private final CodeText text;

    /** @param patience with one try */
    SmsGateway(URI address, String token, Duration patience, Tries tries, CodeText text) {
        this.address = address;
        this.token = token;
        this.patience = patience;
        this.tries = tries;
        this.text = text;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public CompletionStage<Void> carry(AttemptId attempt, Contact to, String code) {
        if (!(to instanceof Contact.Phone phone))
            return CompletableFuture.failedFuture(new NotCarried("an SMS goes to phones only", false));
        var request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", attempt.value().toString())
                .POST(BodyPublishers.ofString(body(phone, code)))
                .build();
        return tries.of(
                () -> client.sendAsync(request, BodyHandlers.discarding()).thenAccept(SmsGateway::check));
    }

    private String body(Contact.Phone phone, String code) {
        try {
            return JSON.writeValueAsString(Map.of("to", phone.number(), "text", text.of(code)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(HttpResponse<Void> response) {
        var status = response.statusCode();
        if (status / 100 == 2) return;
        throw new NotCarried(
                "the SMS gateway answered " + status, status >= 500 || status == TOO_MANY || status == TIMED_OUT);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

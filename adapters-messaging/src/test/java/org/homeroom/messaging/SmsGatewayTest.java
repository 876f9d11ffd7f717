package org.homeroom.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.homeroom.application.accounts.Contact;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.messaging.CodeText.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Against an HTTP server of this process that does what gateways do on bad days. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmsGatewayTest {

    private static final AttemptId ATTEMPT = new AttemptId(new UUID(9, 1));
    private static final Contact.Phone PHONE = new Contact.Phone("+79061234567");
    private static final int SLOW = -1;

    private final Queue<Integer> answers = new ArrayDeque<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/sms", this::take);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private synchronized int next() {
        var next = answers.poll();
        return next == null ? 202 : next;
    }

    private void take(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
        var answer = next();
        if (answer == SLOW) {
            try {
                TimeUnit.SECONDS.sleep(2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        exchange.sendResponseHeaders(answer == SLOW ? 202 : answer, -1);
        exchange.close();
    }

    @Test
    @Tag("ACC-09")
    void a_code_goes_to_the_number_with_a_token_and_a_key() throws Exception {
        carry().get(5, TimeUnit.SECONDS);
        assertThat(bodies).hasSize(1);
        assertThat(bodies.getFirst()).contains("\"+79061234567\"", "123456 — код подтверждения");
        assertThat(tokens).containsExactly("Bearer secret");
        assertThat(keys).containsExactly(ATTEMPT.value().toString());
    }

    @Test
    void what_fails_for_a_while_is_tried_again_under_the_same_key() throws Exception {
        answers.addAll(List.of(500, 503, 429));
        carry().get(5, TimeUnit.SECONDS);
        assertThat(keys).hasSize(4).containsOnly(ATTEMPT.value().toString());
    }

    @Test
    void a_gateway_that_stays_broken_is_given_up() {
        answers.addAll(List.of(500, 500, 500, 500));
        assertThatThrownBy(() -> carry().get(5, TimeUnit.SECONDS)).hasRootCauseInstanceOf(NotCarried.class);
        assertThat(keys).hasSize(4);
    }

    @Test
    void what_a_gateway_refuses_is_not_tried_again_and_the_failure_names_nobody() {
        answers.add(400);
        assertThatThrownBy(() -> carry().get(5, TimeUnit.SECONDS))
                .hasRootCauseMessage("the SMS gateway answered 400")
                .hasMessageNotContaining("7906");
        assertThat(keys).hasSize(1);
    }

    @Test
    void an_answer_that_does_not_come_is_not_waited_for() throws Exception {
        answers.add(SLOW);
        carry().get(5, TimeUnit.SECONDS);
        assertThat(keys).hasSize(2).containsOnly(ATTEMPT.value().toString());
    }

    @Test
    void a_connection_that_is_cut_is_made_anew() throws Exception {
        try (var cutting = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var cuts = CompletableFuture.supplyAsync(() -> cut(cutting, 4), Thread::startVirtualThread);
            var address = URI.create("http://localhost:" + cutting.getLocalPort() + "/sms");
            assertThatThrownBy(() -> gateway(address)
                            .carry(ATTEMPT, PHONE, "123456")
                            .toCompletableFuture()
                            .get(5, TimeUnit.SECONDS))
                    .hasRootCauseInstanceOf(IOException.class);
            assertThat(cuts.get(5, TimeUnit.SECONDS)).isEqualTo(4);
        }
    }

    private static int cut(ServerSocket server, int times) {
        try {
            for (var i = 0; i < times; i++) {
                try (var one = server.accept()) {
                    one.getInputStream().read();
                }
            }
            return times;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void only_phones_get_an_sms() {
        assertThatThrownBy(() -> gateway(address())
                        .carry(ATTEMPT, new Contact.Email("mia@example.org"), "123456")
                        .toCompletableFuture()
                        .get(5, TimeUnit.SECONDS))
                .hasRootCauseInstanceOf(NotCarried.class);
        assertThat(keys).isEmpty();
    }

    private CompletableFuture<Void> carry() {
        CompletionStage<Void> carried = gateway(address()).carry(ATTEMPT, PHONE, "123456");
        return carried.toCompletableFuture();
    }

    private URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/sms");
    }

    private static SmsGateway gateway(URI address) {
        return new SmsGateway(
                address,
                "secret",
                Duration.ofMillis(500),
                new Tries(4, Duration.ofMillis(10)),
                new CodeText(Language.RU, Duration.ofMinutes(10)));
    }
}

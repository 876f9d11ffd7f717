package org.homeroom.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AskTheRecordTest {

    private static final String SCHOOL = "7a0c4d52-8f57-4a4c-9c0a-0d5f4a3a6b11";
    private static final String ANSWER = """
            {"question": "Q-02", "title": "На каком основании ребёнок участвовал", "at": "2026-10-05T09:00:00Z",
             "known": "2026-11-23T09:00:00Z", "statements": [
               {"says": "took-part", "sentence": "Согласие дала Анна.", "evidence": [
                 {"position": 17, "id": "e-1", "type": "consent.ConsentGranted",
                  "recordedAt": "2026-09-01T08:00:00Z"}]}]}
            """;
    private static final String CATALOGUE = """
            {"questions": [{"id": "Q-02", "title": {"en": "On what basis", "ru": "На каком основании"}, "parameters": [
               {"name": "child", "required": true, "title": {"en": "child", "ru": "ребёнок"}, "expected": "an id"}]}]}
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> asked = new ArrayList<>();
    private HttpServer service;
    private int status = 200;
    private String answer = ANSWER;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", this::answer);
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void an_answer_is_printed_as_sentences_each_with_what_it_rests_on() {
        assertThat(ask("Q-02", "--lang", "ru", "--child", "c-1", "--at", "2026-10-05T09:00:00Z"))
                .isZero();
        assertThat(said(out)).contains("Q-02  На каком основании", "at 2026-10-05T09:00:00Z", "Согласие дала Анна.");
        assertThat(said(out).lines()).contains("    17  2026-09-01T08:00:00Z  consent.ConsentGranted  e-1");
    }

    @Test
    void parameters_go_into_the_body_so_that_no_address_names_anybody() {
        ask("Q-02", "--child", "c-1");
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst())
                .startsWith("POST /v1/schools/" + SCHOOL + "/audit/questions/Q-02 Bearer secret {")
                .contains("\"child\":\"c-1\"", "\"lang\":\"en\"")
                .doesNotContain("service");
    }

    @Test
    void without_a_question_there_is_a_list_of_them() {
        answer = CATALOGUE;
        assertThat(ask("--lang", "ru")).isZero();
        assertThat(said(out)).contains("Q-02  На каком основании", "--child  ребёнок: an id");
        assertThat(asked.getFirst()).startsWith("GET /v1/schools/" + SCHOOL + "/audit/questions Bearer secret");
    }

    @Test
    void a_refusal_is_told_with_its_code_and_its_place() {
        status = 400;
        answer = """
                {"code": "REQUEST_MALFORMED", "title": "The request does not say what it must",
                 "errors": [{"pointer": "at", "expected": "an instant that is over"}]}
                """;
        assertThat(ask("Q-02", "--at", "2099-01-01T00:00:00Z")).isOne();
        assertThat(said(err)).contains("400 REQUEST_MALFORMED", "at: an instant that is over");
        assertThat(said(out)).isEmpty();
    }

    @Test
    void a_service_that_fails_or_is_not_there_is_no_answer() {
        status = 503;
        answer = "{}";
        assertThat(ask("Q-02")).isEqualTo(3);
        service.stop(0);
        assertThat(ask("Q-02")).isEqualTo(3);
        assertThat(said(err)).contains("no answer").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--child",
                "child",
                "--lang de",
                "--school 1",
                "--service ftp://x",
                "--service",
                "--child a --child b"
            })
    void a_wrong_command_is_told_from_a_refusal(String more) {
        var arguments = new ArrayList<>(List.of("Q-02"));
        if (!more.contains("--service")) arguments.addAll(List.of("--service", address()));
        if (!more.contains("--school")) arguments.addAll(List.of("--school", SCHOOL));
        arguments.addAll(List.of(more.split(" ")));
        assertThat(command().run("secret", arguments.toArray(String[]::new))).isEqualTo(2);
        assertThat(said(err)).contains("Usage:");
        assertThat(asked).isEmpty();
    }

    @Test
    void nobody_asks_without_a_token() {
        assertThat(command().run(null, "Q-02", "--service", address(), "--school", SCHOOL))
                .isEqualTo(2);
        assertThat(asked).isEmpty();
    }

    private int ask(String... more) {
        var arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of("--service", address(), "--school", SCHOOL));
        return command().run("secret", arguments.toArray(String[]::new));
    }

    private String address() {
        return "http://localhost:" + service.getAddress().getPort();
    }

    private AskTheRecord command() {
        return new AskTheRecord(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(UTF_8);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            var bytes = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}

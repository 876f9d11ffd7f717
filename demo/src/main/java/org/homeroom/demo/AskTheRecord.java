package org.homeroom.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks a running service about the past of a school, and prints the answer as sentences, each with the entries of the log
 * that it rests on. Without a question it prints which ones there are, and what each of them wants to be told.
 *
 * <p>The exit code is 0 where there is an answer, 1 where the service refuses one, 2 where the command is wrong, and 3
 * where the service cannot be reached or fails. The token of whoever asks is in the environment, as HOMEROOM_TOKEN: an
 * argument could be read by every user of the machine.
 */
public final class AskTheRecord {

    private static final int REFUSED = 1;
    private static final int WRONG_CALL = 2;
    private static final int NO_ANSWER = 3;
    private static final String USAGE = """
            Usage: HOMEROOM_TOKEN=… homeroom audit ask [QUESTION] --service URL --school ID [--lang en|ru]
                       [--PARAMETER VALUE …]
                     QUESTION is Q-01 and so on; without it the questions are listed, each with its parameters
                     an instant is written as 2026-10-05T09:00:00Z, or with the offset of its place
            """;

    private final PrintStream out;
    private final PrintStream err;

    AskTheRecord(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String... arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new AskTheRecord(out, err).run(System.getenv("HOMEROOM_TOKEN"), arguments));
    }

    int run(@Nullable String token, String... arguments) {
        try {
            var call = Call.of(arguments);
            if (token == null || token.isBlank()) throw new WrongCall("HOMEROOM_TOKEN is not set");
            return ask(call, Voice.ofNobody(call.service()).with(token));
        } catch (WrongCall e) {
            err.println("audit ask: " + e.getMessage());
            err.print(USAGE);
            return WRONG_CALL;
        } catch (UncheckedIOException e) {
            err.println("audit ask: the service gives no answer");
            return NO_ANSWER;
        }
    }

    private int ask(Call call, Voice voice) {
        var questions = "/v1/schools/" + call.school() + "/audit/questions";
        var question = call.question();
        var reply = question == null ? voice.get(questions) : voice.post(questions + "/" + question, call.parameters());
        if (reply.status() != 200) return refused(reply);
        if (question == null) list(reply.body(), call.language());
        else tell(reply.body());
        return 0;
    }

    private int refused(Reply reply) {
        var problem = reply.body();
        err.println("audit ask: " + reply.status() + " " + reply.code() + "  "
                + problem.path("title").asText(""));
        for (var place : problem.path("errors"))
            err.println("  " + text(place, "pointer") + ": " + text(place, "expected"));
        return reply.status() >= 500 ? NO_ANSWER : REFUSED;
    }

    private void list(JsonNode catalogue, String language) {
        for (var question : catalogue.path("questions")) {
            out.println(text(question, "id") + "  " + text(question.path("title"), language));
            for (var parameter : question.path("parameters"))
                out.printf(
                        "        --%s%s  %s: %s%n",
                        text(parameter, "name"),
                        parameter.path("required").asBoolean() ? "" : " (optional)",
                        text(parameter.path("title"), language),
                        text(parameter, "expected"));
        }
    }

    private void tell(JsonNode answer) {
        out.println(text(answer, "question") + "  " + text(answer, "title"));
        for (var instant : List.of("from", "to", "at", "known"))
            if (answer.hasNonNull(instant)) out.println("  " + instant + " " + text(answer, instant));
        for (var statement : answer.path("statements")) {
            out.println();
            out.println(text(statement, "sentence"));
            for (var entry : statement.path("evidence"))
                out.printf(
                        "    %s  %s  %s  %s%n",
                        text(entry, "position"), text(entry, "recordedAt"), text(entry, "type"), text(entry, "id"));
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("–");
    }

    /** @param parameters of the question, by name, and the language of its sentences */
    private record Call(
            URI service, String school, @Nullable String question, Map<String, String> parameters) {

        static Call of(String... arguments) throws WrongCall {
            var rest = new ArrayDeque<>(List.of(arguments));
            var question = rest.isEmpty() || rest.peek().startsWith("--") ? null : rest.pop();
            var given = new LinkedHashMap<String, String>();
            while (!rest.isEmpty()) {
                var name = rest.pop();
                if (!name.startsWith("--") || name.length() == 2) throw new WrongCall("'" + name + "' is no option");
                var value = rest.poll();
                if (value == null) throw new WrongCall(name + " wants a value");
                if (given.put(name.substring(2), value) != null) throw new WrongCall(name + " is there twice");
            }
            var service = address(taken(given, "service"));
            var school = taken(given, "school");
            if (!school.matches("[0-9a-fA-F-]{36}")) throw new WrongCall("--school wants the id of a school");
            if (question != null && !question.matches("[A-Za-z0-9-]{1,8}"))
                throw new WrongCall("'" + question + "' is no question");
            given.putIfAbsent("lang", "en");
            if (!List.of("en", "ru").contains(given.get("lang"))) throw new WrongCall("--lang wants en or ru");
            return new Call(service, school, question, Map.copyOf(given));
        }

        private static String taken(Map<String, String> given, String name) throws WrongCall {
            var value = given.remove(name);
            if (value == null) throw new WrongCall("--" + name + " is missing");
            return value;
        }

        private static URI address(String text) throws WrongCall {
            if (!text.matches("https?://[^\\s/].*"))
                throw new WrongCall("--service wants an address such as https://…");
            try {
                return URI.create(text);
            } catch (IllegalArgumentException e) {
                throw new WrongCall("--service wants an address such as https://…");
            }
        }

        String language() {
            return parameters.getOrDefault("lang", "en");
        }
    }

    private static final class WrongCall extends Exception {
        private static final long serialVersionUID = 1;

        WrongCall(String message) {
            super(message);
        }
    }
}

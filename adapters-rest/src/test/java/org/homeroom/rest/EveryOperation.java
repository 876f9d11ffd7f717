package org.homeroom.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipInputStream;
import org.homeroom.rest.SchoolOverHttp.Person;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the contract offers, as the service itself describes it, asked with all ids that somebody knows: what is
 * new in the contract is asked without anybody having to think of it.
 */
final class EveryOperation {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String QUESTION = "askAuditQuestion";
    private static final String STREAM = "text/event-stream";
    /** Stands for the instant at which it is asked. */
    private static final String NOW = "%40now";

    private static final String ANYTHING = "*/*";
    private static final List<String> MARKS = List.of("cursor", "newer", "since");
    private static final int MOST_PAGES = 20;
    private static final int MOST_WAYS = 2_000;
    private static final int AT_ONCE = 6;

    private final JsonNode api;
    private final Map<String, List<String>> known;
    private final List<String> ids;
    private final JsonNode questions;

    /**
     * @param known what is tried for each parameter, by its name; for one of an unknown name, all of it is tried
     * @param asker may ask about the past of this school, and knows what can be asked
     */
    EveryOperation(Map<String, List<String>> known, Person asker, SchoolOverHttp school) {
        this.known = known;
        this.ids = known.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.matches("[0-9a-f-]{36}"))
                .distinct()
                .toList();
        try {
            this.api = JSON.readTree(RestAssured.given()
                    .accept("application/json")
                    .get("/q/openapi")
                    .asString());
            this.questions = JSON.readTree(
                            asker.asks().get(school.path("/audit/questions")).asString())
                    .path("questions");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param body null for a GET */
    record Ask(
            String operation,
            String method,
            String path,
            String accept,
            @Nullable String body) implements Comparable<Ask> {

        @Override
        public int compareTo(Ask other) {
            return toString().compareTo(other.toString());
        }
    }

    /** Every read: with nothing that is optional, and then with each of it once; in every form in which it is answered. */
    List<Ask> reads() {
        var asks = new ArrayList<Ask>();
        api.path("paths").properties().forEach(path -> {
            var get = path.getValue().path("get");
            if (get.isMissingNode()) return;
            if (get.path("operationId").asText().equals(QUESTION)) {
                asks.addAll(questions(path.getKey(), get));
                return;
            }
            for (var place : places(path.getKey(), parameters(path.getValue(), get)))
                for (var query : queries(parameters(path.getValue(), get)))
                    for (var form : forms(get))
                        asks.add(new Ask(get.path("operationId").asText(), "GET", place + query, form, null));
        });
        return asks;
    }

    /** Every question about the past, with all that it has to be told, in every way; but for what goes into a body. */
    private List<Ask> questions(String path, JsonNode get) {
        var asks = new ArrayList<Ask>();
        for (var question : questions) {
            if (question.path("parameters").findValuesAsText("name").contains("phone")) continue;
            var place = path.replace("{question}", question.path("id").asText())
                    .replace("{school}", values("school", get).getFirst());
            var queries = List.of("?");
            for (var parameter : question.path("parameters")) {
                if (!parameter.path("required").asBoolean()) continue;
                var name = parameter.path("name").asText();
                var values = known.getOrDefault(name, choices(name, get));
                queries = queries.stream()
                        .flatMap(query -> values.stream().map(value -> query + "&" + name + "=" + encoded(value)))
                        .toList();
            }
            for (var query : queries) asks.add(new Ask(QUESTION, "GET", place + query, "application/json", null));
        }
        return asks;
    }

    private List<String> choices(String name, JsonNode get) {
        for (var parameter : get.path("parameters"))
            if (parameter.path("name").asText().equals(name)) return values(name, parameter.path("schema"));
        throw new IllegalStateException("Not in the contract: " + name);
    }

    /** Every wish of this part of the contract, with a body that is formed as it should be. */
    List<Ask> wishes(String tag) {
        var asks = new ArrayList<Ask>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    var operation = method.getValue();
                    if (method.getKey().equals("get")
                            || !operation.path("tags").toString().contains('"' + tag + '"')) return;
                    var schema = operation
                            .path("requestBody")
                            .path("content")
                            .path("application/json")
                            .path("schema");
                    for (var place : places(path.getKey(), parameters(path.getValue(), operation)))
                        asks.add(new Ask(
                                operation.path("operationId").asText(),
                                method.getKey().toUpperCase(java.util.Locale.ROOT),
                                place,
                                ANYTHING,
                                schema.isMissingNode() ? "" : body("", schema).toString()));
                }));
        return asks;
    }

    /** What somebody is answered: status, headers and body, with all pages of a list and all files of a zip. */
    Map<Ask, String> answers(Person who, List<Ask> asks, @Nullable String atLeast) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = new LinkedHashMap<Ask, Future<String>>();
            for (var ask : asks) {
                Callable<String> answer = () -> everyPage(who, ask, atLeast);
                all.put(ask, threads.submit(answer));
            }
            var texts = new TreeMap<Ask, String>();
            for (var one : all.entrySet())
                texts.put(one.getKey(), one.getValue().get());
            return texts;
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String everyPage(Person who, Ask ask, @Nullable String atLeast) throws Exception {
        var text = new StringBuilder();
        var path = ask.path();
        for (var page = 0; page < MOST_PAGES; page++) {
            var answer = answer(who, ask, path, atLeast);
            text.append(answer.statusCode()).append('\n');
            answer.headers()
                    .map()
                    .forEach((name, values) ->
                            text.append(name).append(": ").append(values).append('\n'));
            var type = answer.headers().firstValue("Content-Type").orElse("");
            if (type.startsWith("application/zip"))
                return text.append(unzipped(answer.body())).toString();
            var said = new String(answer.body(), StandardCharsets.UTF_8);
            text.append(said).append('\n');
            var next = type.startsWith("application/json") ? JSON.readTree(said).path("next") : null;
            if (next == null || !next.isTextual() || ask.operation().startsWith("sync")) break;
            path = ask.path() + (ask.path().contains("?") ? "&" : "?") + "cursor=" + encoded(next.asText());
        }
        return text.toString();
    }

    private static HttpResponse<byte[]> answer(Person who, Ask ask, String path, @Nullable String atLeast)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port
                        + path.replace(NOW, encoded(Instant.now().toString()))))
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + who.token())
                .header("Accept", ask.accept())
                .method(
                        ask.method(),
                        ask.body() == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(ask.body()));
        if (ask.body() != null && !ask.body().isEmpty()) request.header("Content-Type", "application/json");
        if (atLeast != null && ask.body() == null) request.header(Desk.AT_LEAST, atLeast);
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** One event a line, however it was laid out. */
    static String unzipped(byte[] bytes) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var said = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                text.append(entry.getName()).append('\n');
                if (entry.getName().equals("data.json"))
                    for (var event : JSON.readTree(said).path("events"))
                        text.append(event).append('\n');
                else text.append(said).append('\n');
            }
        }
        return text.toString();
    }

    private static List<JsonNode> parameters(JsonNode path, JsonNode operation) {
        var all = new ArrayList<JsonNode>();
        path.path("parameters").forEach(all::add);
        operation.path("parameters").forEach(all::add);
        return all;
    }

    private List<String> places(String path, List<JsonNode> parameters) {
        var places = List.of(path);
        for (var parameter : parameters) {
            if (!parameter.path("in").asText().equals("path")) continue;
            var name = parameter.path("name").asText();
            var values = values(name, parameter.path("schema"));
            places = places.stream()
                    .flatMap(place -> values.stream().map(value -> place.replace("{" + name + "}", encoded(value))))
                    .toList();
        }
        if (places.isEmpty() || places.size() > MOST_WAYS)
            throw new IllegalStateException(path + " can be asked in " + places.size() + " ways");
        return places;
    }

    private List<String> queries(List<JsonNode> parameters) {
        var needed = "";
        for (var parameter : parameters)
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean())
                needed += "&" + pairs(parameter).getFirst();
        var queries = new ArrayList<>(List.of(needed));
        for (var parameter : parameters)
            if (parameter.path("in").asText().equals("query")
                    && !MARKS.contains(parameter.path("name").asText()))
                for (var pair : pairs(parameter)) queries.add(needed + "&" + pair);
        return queries.stream()
                .map(one -> one.isEmpty() ? "" : "?" + one.substring(1))
                .toList();
    }

    private List<String> pairs(JsonNode parameter) {
        var name = parameter.path("name").asText();
        return values(name, parameter.path("schema")).stream()
                .map(value -> name + "=" + encoded(value))
                .toList();
    }

    private List<String> forms(JsonNode get) {
        var forms = new ArrayList<String>();
        get.path("responses").path("200").path("content").fieldNames().forEachRemaining(forms::add);
        forms.remove(STREAM);
        return forms.isEmpty() ? List.of(ANYTHING) : forms;
    }

    private List<String> values(String name, JsonNode schema) {
        var all = known.get(name);
        if (all != null) return all;
        var resolved = resolved(schema);
        var choices = new ArrayList<String>();
        resolved.path("enum").forEach(one -> choices.add(one.asText()));
        if (!choices.isEmpty()) return choices;
        if (resolved.path("type").asText().equals("boolean")) return List.of("true", "false");
        if (resolved.path("type").asText().equals("integer"))
            return List.of(resolved.path("maximum").asText("1"));
        return switch (resolved.path("format").asText()) {
            case "date-time" -> List.of("@now");
            case "date" -> List.of("2026-10-01");
            default -> ids;
        };
    }

    private JsonNode body(String name, JsonNode schema) {
        var resolved = resolved(schema);
        if (resolved.has("properties")) {
            var body = JSON.createObjectNode();
            resolved.path("properties")
                    .properties()
                    .forEach(one -> body.set(one.getKey(), body(one.getKey(), one.getValue())));
            return body;
        }
        if (resolved.has("enum")) return resolved.path("enum").get(0);
        return switch (resolved.path("type").asText()) {
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            case "integer", "number" -> JSON.getNodeFactory().numberNode(1);
            case "array" -> JSON.createArrayNode().add(body(name, resolved.path("items")));
            default ->
                JSON.getNodeFactory()
                        .textNode(text(name, resolved.path("format").asText()));
        };
    }

    private String text(String name, String format) {
        return switch (format) {
            case "date-time" ->
                (name.equals("from")
                                ? Instant.now().minusSeconds(60)
                                : Instant.now().plusSeconds(3600))
                        .toString();
            case "uuid" -> known.getOrDefault(name, ids).getFirst();
            default -> "4.2";
        };
    }

    private JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref"))
            return resolved(api.at(schema.path("$ref").asText().substring(1)));
        for (var part : List.of("allOf", "anyOf", "oneOf"))
            for (var one : schema.path(part))
                if (!one.path("type").asText().equals("null") && one.size() > 0) return resolved(one);
        return schema;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

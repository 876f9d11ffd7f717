package org.homeroom.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A browser without a window, driven by the protocol of its developer tools. */
final class Chromium implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int MOST_STEPS = 150;

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();

    /** What pages complained about: errors of scripts, and what their policy forbids. */
    final List<String> complaints = new CopyOnWriteArrayList<>();

    private Chromium(Process process, String address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Listening())
                .join();
    }

    static Optional<Path> installed() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start(Path browser, Path profile) throws IOException {
        var process = new ProcessBuilder(
                        browser.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--lang=ru",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile)
                .redirectErrorStream(true)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (!line.startsWith("DevTools listening on ")) continue;
            Thread.startVirtualThread(() -> output.lines().forEach(rest -> {}));
            return new Chromium(process, line.substring("DevTools listening on ".length()));
        }
        throw new IOException("The browser did not start");
    }

    /** A page of somebody who shares nothing with the others. */
    Page page(String address) {
        var context = ask(null, "Target.createBrowserContext", Map.of())
                .path("browserContextId")
                .asText();
        var target = ask(null, "Target.createTarget", Map.of("url", "about:blank", "browserContextId", context))
                .path("targetId")
                .asText();
        var session = ask(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asText();
        ask(session, "Runtime.enable", Map.of());
        ask(session, "Log.enable", Map.of());
        ask(session, "Page.enable", Map.of());
        ask(
                session,
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 1000, "height", 700, "deviceScaleFactor", 1, "mobile", false));
        ask(session, "Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
        ask(session, "Page.navigate", Map.of("url", address));
        return new Page(session);
    }

    enum Key {
        TAB("Tab", "Tab", 9, ""),
        ENTER("Enter", "Enter", 13, "\r"),
        SPACE(" ", "Space", 32, " "),
        DOWN("ArrowDown", "ArrowDown", 40, ""),
        END("End", "End", 35, ""),
        HOME("Home", "Home", 36, "");

        private final String name;
        private final String code;
        private final int number;
        private final String text;

        Key(String name, String code, int number, String text) {
            this.name = name;
            this.code = code;
            this.number = number;
            this.text = text;
        }
    }

    private static String quoted(String selector) {
        return JSON.getNodeFactory().textNode(selector).toString();
    }

    final class Page {

        private final String session;

        Page(String session) {
            this.session = session;
        }

        String value(String script) {
            return ask(
                            session,
                            "Runtime.evaluate",
                            Map.of("expression", script, "returnByValue", true, "awaitPromise", true))
                    .path("result")
                    .path("value")
                    .asText();
        }

        void await(String script) {
            await(script, Duration.ofSeconds(40));
        }

        void await(String script, Duration longest) {
            Awaitility.await(script)
                    .atMost(longest)
                    .until(() -> value("Boolean(" + script + ")").equals("true"));
        }

        void type(String id, String text) {
            value("document.getElementById('" + id + "').focus()");
            ask(session, "Input.insertText", Map.of("text", text));
        }

        void click(String selector) {
            value("document.querySelector(" + quoted(selector) + ").click()");
        }

        /** What somebody without a mouse does: goes on from control to control until this one has the focus. */
        void reach(String selector) {
            var reached = "document.activeElement.matches(%s)".formatted(quoted(selector));
            await("document.querySelector(%s)".formatted(quoted(selector)));
            for (var i = 0; i < MOST_STEPS; i++) {
                if (value(reached).equals("true")) return;
                press(Key.TAB);
            }
            throw new AssertionError("No key leads to " + selector);
        }

        /** Without a mouse: goes there and presses enter. */
        void choose(String selector) {
            reach(selector);
            press(Key.ENTER);
        }

        /** Without a mouse: goes there and writes. */
        void write(String selector, String text) {
            reach(selector);
            ask(session, "Input.insertText", Map.of("text", text));
        }

        void press(Key key) {
            var event = new HashMap<String, Object>(
                    Map.of("type", "keyDown", "key", key.name, "code", key.code, "windowsVirtualKeyCode", key.number));
            if (!key.text.isEmpty()) event.put("text", key.text);
            ask(session, "Input.dispatchKeyEvent", event);
            event.put("type", "keyUp");
            event.remove("text");
            ask(session, "Input.dispatchKeyEvent", event);
        }

        void go(String address) {
            ask(session, "Page.navigate", Map.of("url", address));
        }

        /** Whatever has the focus gets the text. */
        void keys(String text) {
            ask(session, "Input.insertText", Map.of("text", text));
        }

        /** As paper shows it, or the screen again. */
        void media(String kind) {
            ask(session, "Emulation.setEmulatedMedia", Map.of("media", kind));
        }

        void narrow() {
            ask(
                    session,
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", 390, "height", 800, "deviceScaleFactor", 1, "mobile", false));
        }

        /** The whole page, not just what fits on a screen. */
        void picture(Path to) throws IOException {
            store(to, ask(session, "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true)));
        }

        void print(Path to) throws IOException {
            store(to, ask(session, "Page.printToPDF", Map.of("preferCSSPageSize", true, "paperWidth", 8.27)));
        }

        private static void store(Path to, JsonNode answer) throws IOException {
            Files.createDirectories(to.getParent());
            Files.write(to, Base64.getDecoder().decode(answer.path("data").asText()));
        }
    }

    private JsonNode ask(@Nullable String session, String method, Map<String, ?> parameters) {
        var id = ids.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        answers.put(id, answer);
        var message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        if (session != null) message.put("sessionId", session);
        synchronized (this) {
            socket.sendText(message.toString(), true).join();
        }
        return answer.orTimeout(60, TimeUnit.SECONDS).join();
    }

    private final class Listening implements WebSocket.Listener {

        private final StringBuilder part = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                heard(part.toString());
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void heard(String text) {
            try {
                var message = JSON.readTree(text);
                var waiting = answers.remove(message.path("id").asInt(-1));
                if (waiting != null) waiting.complete(message.path("result"));
                else if ("Runtime.exceptionThrown".equals(message.path("method").asText())) complaints.add(text);
                else if ("error".equals(message.at("/params/entry/level").asText())) complaints.add(text);
            } catch (IOException e) {
                complaints.add(text);
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}

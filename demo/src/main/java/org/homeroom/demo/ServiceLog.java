package org.homeroom.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** What the service says while it runs, the confirmation codes among it. */
final class ServiceLog {

    private static final int KEPT_LINES = 60;
    private static final int SECONDS_FOR_A_CODE = 10;
    private static final Pattern ERROR = Pattern.compile("^\\S+ \\S+ (ERROR|FATAL) ");
    private static final Pattern CODE = Pattern.compile("Confirmation code for attempt ([0-9a-f-]{36}): (\\d+)");

    private final Map<UUID, CompletableFuture<String>> codes = new ConcurrentHashMap<>();
    private final Deque<String> last = new ArrayDeque<>();
    private final List<String> errors = new ArrayList<>();

    /** Listens until the process has nothing more to say. */
    void listenTo(Process process) {
        Thread.ofVirtual().name("service-log").start(() -> read(process.getInputStream()));
    }

    private void read(InputStream output) {
        try (var lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) hear(line);
        } catch (IOException killed) {
            keep("(killed)");
        }
    }

    private void hear(String line) {
        var code = CODE.matcher(line);
        if (code.find()) awaited(UUID.fromString(code.group(1))).complete(code.group(2));
        else keep(line);
    }

    private synchronized void keep(String line) {
        last.addLast(line);
        if (last.size() > KEPT_LINES) last.removeFirst();
        if (ERROR.matcher(line).find()) errors.add(line);
    }

    /** Every line in which it says that something is broken. */
    synchronized List<String> errors() {
        return List.copyOf(errors);
    }

    /** The last lines, without codes. */
    synchronized List<String> lastLines() {
        return List.copyOf(last);
    }

    /** The code that was sent in this attempt. */
    String code(UUID attempt) {
        try {
            return awaited(attempt).get(SECONDS_FOR_A_CODE, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException("No confirmation code in the log", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private CompletableFuture<String> awaited(UUID attempt) {
        return codes.computeIfAbsent(attempt, unknown -> new CompletableFuture<>());
    }
}

package org.homeroom.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;

/** What the service takes of time and memory, and what it may. */
record Measures(Story story) {

    private static final Duration START_LIMIT = Duration.ofSeconds(15);
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final long MEMORY_LIMIT = 350;

    /** Lets the service rest, then looks. */
    void memory(Service service) throws IOException, InterruptedException {
        Thread.sleep(IDLE.toMillis());
        var memory = service.memory();
        memory.ofService()
                .ifPresentOrElse(
                        megabytes -> story.expect(
                                "The service takes %d MB when idle (limit %d MB)".formatted(megabytes, MEMORY_LIMIT),
                                megabytes <= MEMORY_LIMIT),
                        () -> story.tell("This system does not tell how much memory a process takes"));
        tell(memory.ofPostgres());
    }

    private void tell(OptionalLong postgres) {
        postgres.ifPresent(megabytes -> story.tell("Its PostgreSQL takes %d MB".formatted(megabytes)));
    }

    void starts(Duration first, Duration again) {
        story.expectWithin("First start, on an empty database", first, START_LIMIT);
        story.expectWithin("Start after being killed", again, START_LIMIT);
    }
}

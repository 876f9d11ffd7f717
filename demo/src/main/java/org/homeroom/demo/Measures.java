package org.homeroom.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * What the service took of time and memory.
 *
 * @param firstStart on an empty database
 * @param warmStart after it had been killed
 * @param rosterImport from the request until all of it could be seen
 * @param memory of its own process, in MB, after it had rested; empty where the system does not tell
 */
record Measures(Duration firstStart, Duration warmStart, Duration rosterImport, OptionalLong memory) {

    private static final Duration START_LIMIT = Duration.ofSeconds(15);
    private static final Duration ROSTER_LIMIT = Duration.ofSeconds(10);
    private static final long MEMORY_LIMIT = 350;
    private static final Duration REST = Duration.ofSeconds(10);

    /** Lets the service rest, then looks. */
    static OptionalLong memoryAfterRest(Service service, Story story) throws IOException, InterruptedException {
        Thread.sleep(REST.toMillis());
        var memory = service.memory();
        memory.ofPostgres().ifPresent(megabytes -> story.tell("Its PostgreSQL takes %d MB".formatted(megabytes)));
        return memory.ofService();
    }

    void areWithinLimits(Story story) {
        story.expectWithin("First start, on an empty database", firstStart, START_LIMIT);
        story.expectWithin("Start after being killed", warmStart, START_LIMIT);
        story.expectWithin("Taking the roster over", rosterImport, ROSTER_LIMIT);
        memory.ifPresentOrElse(
                megabytes -> story.expect(
                        "Memory of the idle service: %d MB (limit %d MB)".formatted(megabytes, MEMORY_LIMIT),
                        megabytes <= MEMORY_LIMIT),
                () -> story.tell("This system does not tell how much memory a process takes"));
    }
}

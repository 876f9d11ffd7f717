package org.homeroom.application.moderation;

import java.time.Duration;

/**
 * How fast bulk redactions go. No source gives numbers: they are measured, and set by whoever runs the service.
 *
 * @param step how many messages one decision takes
 * @param rest how long to rest after a step, as a multiple of what the step took: others are to notice nothing
 * @param atLeast the shortest rest
 * @param settling after its beginning, how long a redaction looks for messages that were on their way when it began
 */
public record RedactionPace(int step, double rest, Duration atLeast, Duration settling) {

    Duration after(Duration step) {
        var rest = Duration.ofNanos((long) (step.toNanos() * this.rest));
        return rest.compareTo(atLeast) > 0 ? rest : atLeast;
    }
}

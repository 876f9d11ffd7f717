package org.homeroom.application.operations;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.homeroom.domain.operations.facts.ParkedEventId;

/**
 * What the processors have laid aside because they cannot handle it, and what waits behind it. To have one tried again or
 * given up, ask the homeroom ({@code RetryParkedEvent}, {@code SkipParkedEvent}): the processor acts when it comes to that
 * fact, in its own order.
 */
public interface ParkedEvents {

    /** The oldest in the log first. */
    CompletionStage<List<ParkedEvent>> list(int limit);

    CompletionStage<Optional<ParkedEvent>> find(ParkedEventId id);

    CompletionStage<Long> count();
}

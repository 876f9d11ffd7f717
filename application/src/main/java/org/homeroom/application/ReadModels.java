package org.homeroom.application;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** All that is kept for screens. It follows the log, a moment later. */
public interface ReadModels {

    /**
     * Waits until everything up to a position can be seen.
     *
     * @return false when that took longer than {@code atMost}
     */
    CompletionStage<Boolean> reach(long position, Duration atMost);

    /** Forgets everything and reads the log again from the first event; done when the end is reached. */
    CompletionStage<Void> rebuild();
}

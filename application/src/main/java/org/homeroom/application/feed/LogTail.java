package org.homeroom.application.feed;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.homeroom.application.Recorded;

/** The end of the log as it grows, whichever node writes it. */
public interface LogTail {

    /**
     * Hands over every event from now on, in order and one at a time, until the service stops.
     *
     * @return the position after which it begins
     */
    CompletionStage<Long> follow(Consumer<Recorded> each);
}

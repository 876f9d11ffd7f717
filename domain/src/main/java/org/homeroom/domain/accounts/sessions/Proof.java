package org.homeroom.domain.accounts.sessions;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.kernel.Digest;
import org.jspecify.annotations.Nullable;

/** What somebody names to show that he or she holds the second factor. */
public sealed interface Proof {

    /**
     * A code that the owner's device showed.
     *
     * @param step the beginning of the thirty seconds to which it belongs; null where it belongs to none near now
     */
    record Shown(@Nullable Instant step) implements Proof {}

    /** A code that was sent. */
    record Sent(AttemptId attempt, Digest code) implements Proof {}
}

package org.homeroom.domain.moderation.sanctions;

import java.time.Duration;
import org.homeroom.domain.moderation.facts.SanctionKind;

/**
 * The numbers behind measures. No source gives them: they are defaults and can be configured.
 *
 * @param longestMute from the act to the last instant at which it may hold
 */
public record SanctionTerms(Duration longestMute) {

    public static final SanctionTerms DEFAULT = new SanctionTerms(Duration.ofDays(30));

    /** From the act to the last instant at which a measure of this kind may hold. */
    public Duration longest(SanctionKind kind) {
        return longestMute;
    }
}

package org.homeroom.domain.consent;

import java.time.Duration;

/**
 * The numbers behind the rules of this context. No source gives them: they are defaults and can be configured.
 *
 * @param tokenLifetime from issue to the last instant at which a guardian can claim the child with it
 * @param pairingCodeLifetime the same for a code short enough to be written on paper
 * @param activeTokens how many tokens of one child may wait for a guardian at once
 * @param guardians how many links one child may have that have not ended
 * @param failures how many wrong codes one adult may name within {@code failureWindow}
 */
public record ConsentTerms(
        Duration tokenLifetime,
        Duration pairingCodeLifetime,
        int activeTokens,
        int guardians,
        int failures,
        Duration failureWindow) {

    /** Source: F-06 for the pairing code and the number of tokens. */
    public static final ConsentTerms DEFAULT =
            new ConsentTerms(Duration.ofDays(14), Duration.ofDays(7), 5, 4, 5, Duration.ofHours(1));

    /** Below this nobody knows who the guardian is. Source: §3.3. */
    public static final int LEAST_ASSURANCE_OF_A_LINK = 2;

    public static final int HIGHEST_ASSURANCE = 4;
}

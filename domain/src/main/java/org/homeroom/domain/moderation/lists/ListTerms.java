package org.homeroom.domain.moderation.lists;

import java.time.Duration;

/**
 * The numbers behind lists. No source gives them: they are defaults and can be configured.
 *
 * @param longest how long a line may hold
 * @param lines how many accounts may stand on a list at one time
 */
public record ListTerms(Duration longest, int lines) {

    public static final ListTerms DEFAULT = new ListTerms(Duration.ofDays(365), 1000);
}

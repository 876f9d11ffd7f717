package org.homeroom.domain.accounts.leaving;

import java.time.Duration;

/**
 * How long things take when somebody leaves.
 *
 * @param hold for how long nobody can register with the contact of a closed account
 * @param erasureWithin from the wish to the last instant at which it must be done
 */
public record LeavingTerms(Duration hold, Duration erasureWithin) {

    /** Source: D-05; specification RU-8. */
    public static final LeavingTerms DEFAULT = new LeavingTerms(Duration.ofDays(30), Duration.ofDays(30));
}

package org.homeroom.domain.memberships.communities;

import java.time.Duration;

/**
 * How long guests stay.
 *
 * @param longestStay the longest time for which somebody is let in at once; half a school year
 */
public record GuestTerms(Duration longestStay) {

    /** Source: decision 0061. */
    public static final GuestTerms DEFAULT = new GuestTerms(Duration.ofDays(183));
}

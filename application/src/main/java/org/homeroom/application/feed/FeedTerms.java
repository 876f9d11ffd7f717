package org.homeroom.application.feed;

import java.time.Duration;

/**
 * Numbers of the live feed. No source gives them.
 *
 * @param buffer how many changes wait for one reader before it is cut off
 * @param longestGap how many places in the log a reader may have missed and still resume
 * @param rights how long what somebody may read is taken as known when nothing happens to that person
 * @param beat how often a reader to whom nothing is told learns how far the feed has come
 * @param evaluations how many readers' rights are read at a time
 */
public record FeedTerms(int buffer, long longestGap, Duration rights, Duration beat, int evaluations) {

    public static final FeedTerms DEFAULT =
            new FeedTerms(1_000, 50_000, Duration.ofMinutes(5), Duration.ofSeconds(20), 8);
}

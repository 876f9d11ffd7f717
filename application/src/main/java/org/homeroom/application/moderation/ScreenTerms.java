package org.homeroom.application.moderation;

import java.time.Duration;

/**
 * The numbers behind the screen of posts. No source gives them: they are defaults and can be configured.
 *
 * @param within how far back one looks
 * @param shortest fewer letters and digits than this say nothing about repetition
 * @param sameInOneChat so often the same words in one chat are too often
 * @param sameInChats in so many chats the same words are too many
 * @param rate so many messages within a minute, wherever they are, are too many; one below what is refused anyway
 * @param remembered of how many people at most the latest messages are remembered on a node
 */
public record ScreenTerms(Duration within, int shortest, int sameInOneChat, int sameInChats, int rate, int remembered) {

    public static final ScreenTerms DEFAULT = new ScreenTerms(Duration.ofMinutes(10), 12, 4, 3, 30, 10_000);
}

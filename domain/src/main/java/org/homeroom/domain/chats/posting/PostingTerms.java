package org.homeroom.domain.chats.posting;

import java.time.Duration;

/**
 * The numbers behind the rules of posting. No source gives most of them: they are defaults and can be configured.
 *
 * @param longestMessage in characters as people count them, without the white space around the text
 * @param editWindow for how long an author may put a message in other words. Source: G-17
 * @param deleteWindow for how long an author may take a message back. Source: G-17
 * @param mentions how many people one message may name
 * @param pins how many messages of a chat may be pinned at a time
 */
public record PostingTerms(int longestMessage, Duration editWindow, Duration deleteWindow, int mentions, int pins) {

    /** Source: CHT-11, G-17. */
    public static final PostingTerms DEFAULT =
            new PostingTerms(4096, Duration.ofHours(24), Duration.ofHours(24), 50, 20);
}

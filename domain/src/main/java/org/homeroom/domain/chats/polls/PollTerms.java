package org.homeroom.domain.chats.polls;

/**
 * The numbers behind the rules of polls. No source gives them: they are defaults and can be configured.
 *
 * @param options how many a poll may have at most
 * @param question the longest, in characters as people count them
 * @param option the longest, likewise
 */
public record PollTerms(int options, int question, int option) {

    public static final PollTerms DEFAULT = new PollTerms(20, 500, 200);
}

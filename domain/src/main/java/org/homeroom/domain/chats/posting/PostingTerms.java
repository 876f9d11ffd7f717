package org.homeroom.domain.chats.posting;

/**
 * The numbers behind the rules of posting. No source gives them: they are defaults and can be configured.
 *
 * @param longestMessage in characters as people count them, without the white space around the text
 */
public record PostingTerms(int longestMessage) {

    /** Source: CHT-11. */
    public static final PostingTerms DEFAULT = new PostingTerms(4096);
}

package org.homeroom.domain.accounts.sessions;

/**
 * What a rule may know of a password.
 *
 * @param length in characters
 * @param different how many different characters it has
 * @param known whether it is on the list of those that everybody tries first
 */
public record PasswordShape(int length, int different, boolean known) {

    /** Fewer different characters than this are easily guessed, however long the password is. */
    static final int FEWEST_DIFFERENT = 5;

    boolean isAllowedBy(SessionTerms terms) {
        return length >= terms.shortestPassword()
                && length <= terms.longestPassword()
                && different >= FEWEST_DIFFERENT
                && !known;
    }
}

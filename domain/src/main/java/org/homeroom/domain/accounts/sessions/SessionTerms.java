package org.homeroom.domain.accounts.sessions;

import java.time.Duration;

/**
 * The numbers behind the rules of sessions. No source gives them: they are defaults and can be configured.
 *
 * @param demand who must have a second factor. Source: ACC-22
 * @param tries wrong codes or passwords within the window, then the answer is no until it has passed
 * @param window in which wrong ones are counted
 * @param codeLifetime of a code that was sent
 * @param codeSendsAnHour codes sent to one account as second factor within any hour
 * @param shortestPassword in characters
 * @param longestPassword in characters
 */
public record SessionTerms(
        SecondFactorDemand demand,
        int tries,
        Duration window,
        Duration codeLifetime,
        int codeSendsAnHour,
        int shortestPassword,
        int longestPassword) {

    public static final SessionTerms DEFAULT =
            new SessionTerms(SecondFactorDemand.NOBODY, 5, Duration.ofMinutes(15), Duration.ofMinutes(10), 5, 10, 128);

    /** The same, but for those who must have a second factor. */
    public SessionTerms demandingOf(SecondFactorDemand others) {
        return new SessionTerms(
                others, tries, window, codeLifetime, codeSendsAnHour, shortestPassword, longestPassword);
    }
}

package org.homeroom.domain.accounts;

import java.time.Duration;

/**
 * The numbers behind the rules of this context. No source gives them: they are defaults and can be configured.
 *
 * @param codeLifetime from sending to the last instant at which a code is good
 * @param codeTries wrong codes for one attempt before it is closed
 * @param codeSendsAnHour codes sent to one number within any hour
 */
public record AccountTerms(Duration codeLifetime, int codeTries, int codeSendsAnHour) {

    /** Source: ACC-09. */
    public static final AccountTerms DEFAULT = new AccountTerms(Duration.ofMinutes(10), 5, 5);
}

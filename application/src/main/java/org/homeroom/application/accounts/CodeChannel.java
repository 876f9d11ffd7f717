package org.homeroom.application.accounts;

import java.util.concurrent.CompletionStage;
import org.homeroom.domain.accounts.facts.AttemptId;

/** How a confirmation code reaches the one who asked for it. */
public interface CodeChannel {

    /**
     * @return done when the code has been handed on; it may still be on its way, and how long that takes does not show
     *     here, so that nobody can tell from an answer whether a code was sent at all
     */
    CompletionStage<Void> send(AttemptId attempt, Contact to, String code);

    /** @param number in E.164 */
    default CompletionStage<Void> send(AttemptId attempt, String number, String code) {
        return send(attempt, new Contact.Phone(number), code);
    }
}

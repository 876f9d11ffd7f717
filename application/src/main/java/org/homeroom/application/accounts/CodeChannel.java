package org.homeroom.application.accounts;

import java.util.concurrent.CompletionStage;
import org.homeroom.domain.accounts.facts.AttemptId;

/** How a confirmation code reaches the one who asked for it. */
public interface CodeChannel {

    /**
     * @param number in E.164
     * @return done when the code has been handed on; it may still be on its way
     */
    CompletionStage<Void> send(AttemptId attempt, String number, String code);
}

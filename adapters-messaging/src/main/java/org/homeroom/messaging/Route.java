package org.homeroom.messaging;

import java.util.concurrent.CompletionStage;
import org.homeroom.application.accounts.Contact;
import org.homeroom.domain.accounts.facts.AttemptId;

/** One way on which codes leave. */
interface Route {

    /** Fails where the code could not be handed on for good. */
    CompletionStage<Void> carry(AttemptId attempt, Contact to, String code);
}

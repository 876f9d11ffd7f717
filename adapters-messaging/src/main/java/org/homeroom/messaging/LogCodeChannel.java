package org.homeroom.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.accounts.CodeChannel;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.jboss.logging.Logger;

/** Writes codes to the log, for those who try the service out. The number they are for does not show. */
@ApplicationScoped
class LogCodeChannel implements CodeChannel {

    private static final Logger LOG = Logger.getLogger(LogCodeChannel.class);

    @Override
    public CompletionStage<Void> send(AttemptId attempt, String number, String code) {
        LOG.infof("Confirmation code for attempt %s: %s", attempt.value(), code);
        return CompletableFuture.completedFuture(null);
    }
}

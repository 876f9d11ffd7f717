package org.homeroom.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.homeroom.application.accounts.CodeChannel;
import org.homeroom.application.accounts.Contact;
import org.homeroom.domain.accounts.facts.AttemptId;

/** Keeps the codes that were sent, so that a test can name them. */
@Alternative
@Priority(1)
@ApplicationScoped
public class CapturedCodes implements CodeChannel {

    private final Map<UUID, String> codes = new ConcurrentHashMap<>();

    @Override
    public CompletionStage<Void> send(AttemptId attempt, Contact to, String code) {
        codes.put(attempt.value(), code);
        return CompletableFuture.completedFuture(null);
    }

    public String codeFor(String attempt) {
        return codes.getOrDefault(UUID.fromString(attempt), "none");
    }
}

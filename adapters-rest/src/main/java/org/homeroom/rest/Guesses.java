package org.homeroom.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lets an account name a few wrong codes within a while. The codes have sixty bits, so that this only keeps the noise
 * down; it is counted in memory and on each node for itself.
 */
class Guesses {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int ACCOUNTS = 10_000;
    private static final Set<Integer> MISSES = Set.of(404, 410, 422);

    private final Caller caller;
    private final Desk desk;
    private final int most;

    /** The accounts that missed longest ago go first. */
    private final Map<UUID, Deque<Instant>> misses = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Deque<Instant>> eldest) {
            return size() > ACCOUNTS;
        }
    };

    Guesses(Caller caller, Desk desk, @ConfigProperty(name = "homeroom.guesses", defaultValue = "10") int most) {
        this.caller = caller;
        this.desk = desk;
        this.most = most;
    }

    @Guessable
    @ServerRequestFilter
    @Nullable Response refuseWhoMissedTooOften(ContainerRequestContext request) {
        return missed(caller.account().value()) < most
                ? null
                : Problem.of(429, "RATE_LIMITED", "Too many wrong codes; wait a while")
                        .toResponse();
    }

    @Guessable
    @ServerResponseFilter
    void countMisses(ContainerResponseContext response) {
        if (MISSES.contains(response.getStatus())) miss(caller.account().value());
    }

    private synchronized int missed(UUID account) {
        var recent = misses.get(account);
        if (recent == null) return 0;
        while (!recent.isEmpty() && recent.getFirst().isBefore(desk.now().minus(WINDOW))) recent.removeFirst();
        return recent.size();
    }

    private synchronized void miss(UUID account) {
        misses.computeIfAbsent(account, fresh -> new ArrayDeque<>()).addLast(desk.now());
    }
}

package org.homeroom.rest.chats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.rest.Problem;

/**
 * Lets one person say only so much in one chat within a minute. It is counted in memory and on each node for itself: no
 * decision rests on it, it keeps floods down. Source: CHT-19.
 */
@ApplicationScoped
class PostingPace {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int REMEMBERED = 20_000;

    private record Speaker(AccountId who, ChatId where) {}

    private final int most;

    /** Who spoke longest ago goes first. */
    private final Map<Speaker, Deque<Instant>> recent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Speaker, Deque<Instant>> eldest) {
            return size() > REMEMBERED;
        }
    };

    PostingPace(@ConfigProperty(name = "homeroom.posting.per-minute", defaultValue = "60") int most) {
        this.most = most;
    }

    /** The answer to who goes too fast; otherwise this one counts. */
    synchronized Optional<Response> refuse(AccountId who, ChatId where, Instant now) {
        var said = recent.computeIfAbsent(new Speaker(who, where), fresh -> new ArrayDeque<>());
        while (!said.isEmpty() && !said.getFirst().plus(WINDOW).isAfter(now)) said.removeFirst();
        if (said.size() < most) {
            said.addLast(now);
            return Optional.empty();
        }
        var wait = Duration.between(now, said.getFirst().plus(WINDOW)).toSeconds() + 1;
        var problem = Problem.of(429, "RATE_LIMITED", "Too many messages in this chat; wait a while")
                .toResponse();
        return Optional.of(Response.fromResponse(problem)
                .header(HttpHeaders.RETRY_AFTER, null)
                .header(HttpHeaders.RETRY_AFTER, wait)
                .build());
    }
}

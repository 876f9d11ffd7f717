package org.homeroom.domain.moderation.facts;

import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.memberships.facts.ChatId;
import org.jspecify.annotations.Nullable;

/**
 * What a decision takes from whom it is about.
 *
 * @param chat in which it holds; null for the whole school
 * @param other with whom the person may not talk alone; null for measures of another kind
 * @param until the first instant at which it no longer holds
 */
public record Measure(
        SanctionKind kind, @Nullable ChatId chat, @Nullable UUID other, Instant until) {}

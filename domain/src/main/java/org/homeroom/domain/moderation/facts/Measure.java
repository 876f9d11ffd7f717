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
        SanctionKind kind, @Nullable ChatId chat, @Nullable UUID other, Instant until) {

    /** Whether it names what its kind needs, and nothing that its kind has no use for. */
    public boolean coherent() {
        return switch (kind) {
            case MUTE -> other == null;
            case CHAT_SUSPENSION -> chat != null && other == null;
            case CONTACT_BLOCK -> chat == null && other != null;
            case WARNING, SCHOOL_SUSPENSION, CONTENT_REDACTION, REFERRAL -> chat == null && other == null;
        };
    }
}

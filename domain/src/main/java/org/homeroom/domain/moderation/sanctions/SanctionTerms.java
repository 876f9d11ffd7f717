package org.homeroom.domain.moderation.sanctions;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.jspecify.annotations.Nullable;

/**
 * The numbers behind measures. No source gives them: they are defaults and can be configured.
 *
 * @param longestMute from the act to the last instant at which it may hold
 */
public record SanctionTerms(Duration longestMute) {

    public static final SanctionTerms DEFAULT = new SanctionTerms(Duration.ofDays(30));

    /**
     * Why no such measure is imposed, whoever decides, if so.
     *
     * @param chat null for the whole school
     * @param other with whom the person may not talk alone; null for measures of another kind
     */
    public Optional<Refusal> bars(
            SanctionKind kind, @Nullable ChatId chat, @Nullable UUID other, Instant from, Instant until, Instant at) {
        var fits = switch (kind) {
            case WARNING, MUTE -> other == null;
            case CHAT_SUSPENSION -> other == null && chat != null;
            case SCHOOL_SUSPENSION -> other == null && chat == null;
            case CONTACT_BLOCK -> other != null && chat == null;
            case CONTENT_REDACTION, REFERRAL -> false;
        };
        if (!fits) return Optional.of(SanctionRefusal.SANCTION_SCOPE_INVALID);
        return from.isBefore(at) || !until.isAfter(from) || until.isAfter(at.plus(longestMute))
                ? Optional.of(SanctionRefusal.SANCTION_PERIOD_INVALID)
                : Optional.empty();
    }
}

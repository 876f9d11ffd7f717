package org.homeroom.domain.moderation.sanctions;

import static org.homeroom.domain.moderation.sanctions.SanctionRefusal.SANCTION_KIND_INVALID;
import static org.homeroom.domain.moderation.sanctions.SanctionRefusal.SANCTION_PERIOD_INVALID;
import static org.homeroom.domain.moderation.sanctions.SanctionRefusal.SANCTION_SCOPE_INVALID;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.jspecify.annotations.Nullable;

/**
 * The numbers behind measures. No source gives them: they are defaults and can be configured.
 *
 * @param atOnce how long somebody may be silenced before there is a case
 * @param limits of each kind that is imposed for a time; the other kinds are carried out in their own way
 */
public record SanctionTerms(Duration atOnce, Map<SanctionKind, Limit> limits) {

    /** Where a measure holds. */
    public enum Scope {
        /** In one chat or in the whole school. */
        ANYWHERE,
        CHAT,
        SCHOOL,
        /** Between two people. */
        PAIR
    }

    /** @param longest from the act to the last instant at which it may hold */
    public record Limit(Duration longest, Scope scope) {}

    /** What is carried out in its own way is shown to the person for so long. */
    private static final Duration NOTED = Duration.ofDays(365);

    private static final String TABLE = """
            kind              days scope
            WARNING           365  ANYWHERE
            MUTE              30   ANYWHERE
            CHAT_SUSPENSION   30   CHAT
            SCHOOL_SUSPENSION 30   SCHOOL
            CONTACT_BLOCK     365  PAIR
            """;

    public static final SanctionTerms DEFAULT = new SanctionTerms(
            Duration.ofDays(3),
            TABLE.lines()
                    .skip(1)
                    .map(row -> row.split(" +"))
                    .collect(Collectors.toUnmodifiableMap(
                            row -> SanctionKind.valueOf(row[0]),
                            row -> new Limit(Duration.ofDays(Long.parseLong(row[1])), Scope.valueOf(row[2])))));

    /**
     * Why no such measure is imposed, whoever decides, if so.
     *
     * @param chat null for the whole school
     * @param other with whom the person may not talk alone; null for measures of another kind
     */
    public Optional<Refusal> bars(
            SanctionKind kind, @Nullable ChatId chat, @Nullable UUID other, Instant from, Instant until, Instant at) {
        var limit = limits.get(kind);
        if (limit == null) return Optional.of(SANCTION_KIND_INVALID);
        if (!fits(limit.scope(), chat, other)) return Optional.of(SANCTION_SCOPE_INVALID);
        return from.isBefore(at) || !until.isAfter(from) || until.isAfter(at.plus(limit.longest()))
                ? Optional.of(SANCTION_PERIOD_INVALID)
                : Optional.empty();
    }

    /** From the act to the last instant at which a measure of this kind may hold. */
    public Duration longest(SanctionKind kind) {
        var limit = limits.get(kind);
        return limit == null ? NOTED : limit.longest();
    }

    private static boolean fits(Scope scope, @Nullable ChatId chat, @Nullable UUID other) {
        return switch (scope) {
            case ANYWHERE -> other == null;
            case CHAT -> other == null && chat != null;
            case SCHOOL -> other == null && chat == null;
            case PAIR -> other != null && chat == null;
        };
    }
}

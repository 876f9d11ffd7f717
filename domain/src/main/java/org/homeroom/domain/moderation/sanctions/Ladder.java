package org.homeroom.domain.moderation.sanctions;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionKind;

/**
 * Which measure usually comes next for somebody: from a word to being left out for a while. It is advice and binds nobody.
 * No source gives the numbers. Source: MOD-04.
 *
 * @param steps from the mildest on
 * @param memory what lies longer back counts no more
 */
public record Ladder(List<Step> steps, Duration memory) {

    /** One rung: what kind of measure, and for how long. */
    public record Step(SanctionKind kind, Duration length) {}

    private static final String TABLE = """
            kind              hours
            WARNING           720
            MUTE              24
            MUTE              168
            CHAT_SUSPENSION   168
            SCHOOL_SUSPENSION 336
            """;

    public static final Ladder DEFAULT = new Ladder(
            TABLE.lines()
                    .skip(1)
                    .map(row -> row.split(" +"))
                    .map(row -> new Step(SanctionKind.valueOf(row[0]), Duration.ofHours(Long.parseLong(row[1]))))
                    .toList(),
            Duration.ofDays(180));

    /**
     * @param earlier measures of the school against the person that nobody has lifted
     * @return the rung above the highest that was reached; the highest again where there is none above
     */
    public Step next(Collection<SanctionImposed> earlier, Instant at) {
        var highest = earlier.stream()
                .filter(one -> one.at().isAfter(at.minus(memory)))
                .map(this::rung)
                .flatMap(Optional::stream)
                .max(Integer::compare)
                .orElse(-1);
        return steps.get(Math.min(highest + 1, steps.size() - 1));
    }

    private Optional<Integer> rung(SanctionImposed one) {
        var length = Duration.between(one.from(), one.until());
        for (var i = steps.size() - 1; i >= 0; i--) {
            var step = steps.get(i);
            var first = i == 0 || steps.get(i - 1).kind() != step.kind();
            if (step.kind() == one.kind() && (first || length.compareTo(step.length()) >= 0)) return Optional.of(i);
        }
        return Optional.empty();
    }
}

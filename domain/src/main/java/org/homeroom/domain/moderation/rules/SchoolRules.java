package org.homeroom.domain.moderation.rules;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.RulesEvent.SchoolRulesPublished;

/**
 * The rules of one school, version by version. Source: G-19.
 *
 * @param versions by number
 */
public record SchoolRules(Map<Integer, SchoolRulesPublished> versions) {

    public static final SchoolRules NONE = new SchoolRules(Map.of());

    public static Model<SchoolRules> of(SchoolId school) {
        return Model.startingWith(NONE).about(school).on(SchoolRulesPublished.class, SchoolRules::with);
    }

    /** The newest that holds at that instant. */
    public Optional<SchoolRulesPublished> at(Instant at) {
        return versions.values().stream()
                .filter(one -> !at.isBefore(one.from()))
                .max((one, other) -> Integer.compare(one.version(), other.version()));
    }

    /** 0 before the first. */
    public int newest() {
        return versions.keySet().stream().mapToInt(one -> one).max().orElse(0);
    }

    private SchoolRules with(SchoolRulesPublished one) {
        var more = new HashMap<>(versions);
        more.put(one.version(), one);
        return new SchoolRules(Map.copyOf(more));
    }
}

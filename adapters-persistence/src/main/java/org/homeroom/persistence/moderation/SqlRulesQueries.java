package org.homeroom.persistence.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.homeroom.application.moderation.RulesQueries;
import org.homeroom.domain.memberships.facts.SchoolId;

@ApplicationScoped
class SqlRulesQueries implements RulesQueries {

    private final Lookup lookup;

    SqlRulesQueries(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public CompletionStage<Map<Integer, Long>> acceptances(SchoolId school) {
        return lookup.rows(
                        Object[].class,
                        "select version, count(*) from RulesAcceptanceRow where school = :school group by version",
                        Map.of("school", school.value()),
                        Integer.MAX_VALUE,
                        row -> Map.entry((Integer) row[0], (Long) row[1]))
                .thenApply(rows ->
                        rows.stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}

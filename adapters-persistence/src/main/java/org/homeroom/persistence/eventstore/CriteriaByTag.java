package org.homeroom.persistence.eventstore;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Criteria with tags, such that those which an event matches are found without asking each: by the one of their tags that
 * fewest others are found by. Not safe for use by several threads at once.
 */
final class CriteriaByTag {
    private final Map<String, Set<Criteria.Criterion>> byTag = new HashMap<>();
    private final Map<Criteria.Criterion, String> tags = new HashMap<>();

    void add(Criteria.Criterion criterion) {
        String tag = tags.computeIfAbsent(criterion, this::rarestTag);
        byTag.computeIfAbsent(tag, any -> new LinkedHashSet<>()).add(criterion);
    }

    void remove(Criteria.Criterion criterion) {
        String tag = tags.remove(criterion);
        if (tag != null) {
            byTag.computeIfPresent(tag, (same, others) -> {
                others.remove(criterion);
                return others.isEmpty() ? null : others;
            });
        }
    }

    void clear() {
        byTag.clear();
        tags.clear();
    }

    /** Those that an event of this type with these tags matches, each once. */
    List<Criteria.Criterion> matching(String type, Set<String> tagsOfEvent) {
        Set<String> types = Set.of(type);
        return tagsOfEvent.stream()
                .flatMap(tag -> byTag.getOrDefault(tag, Set.of()).stream())
                .filter(criterion -> criterion.couldMatch(types, tagsOfEvent))
                .toList();
    }

    private String rarestTag(Criteria.Criterion criterion) {
        String rarest = criterion.tags().getFirst();
        for (String tag : criterion.tags()) {
            if (byTag.getOrDefault(tag, Set.of()).size()
                    < byTag.getOrDefault(rarest, Set.of()).size()) {
                rarest = tag;
            }
        }
        return rarest;
    }
}

package org.homeroom.persistence.eventstore;

import java.util.ArrayList;
import java.util.List;

/** Criteria as columns for the functions of the database: which keys are whose is told by their first and last. */
final class CriteriaColumns {
    private final List<Integer> append = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final List<Integer> first = new ArrayList<>();
    private final List<Integer> last = new ArrayList<>();
    private final List<Long> keys = new ArrayList<>();
    private final List<Integer> firstType = new ArrayList<>();
    private final List<Integer> lastType = new ArrayList<>();
    private final List<Integer> typeKeys = new ArrayList<>();

    void add(int number, Criteria criteria) {
        for (Criteria.Criterion criterion : criteria.alternatives()) {
            append.add(number);
            types.add(Criteria.joined(criterion.types()));
            tags.add(Criteria.joined(criterion.tags()));
            first.add(keys.size() + 1);
            criterion.tags().forEach(tag -> keys.add(TagKey.of(tag)));
            last.add(keys.size());
            firstType.add(typeKeys.size() + 1);
            criterion.types().forEach(type -> typeKeys.add(TypeKey.of(type)));
            lastType.add(typeKeys.size());
        }
    }

    Integer[] appends() {
        return append.toArray(Integer[]::new);
    }

    String[] types() {
        return types.toArray(String[]::new);
    }

    String[] tags() {
        return tags.toArray(String[]::new);
    }

    Integer[] first() {
        return first.toArray(Integer[]::new);
    }

    Integer[] last() {
        return last.toArray(Integer[]::new);
    }

    Long[] keys() {
        return keys.toArray(Long[]::new);
    }

    Integer[] firstType() {
        return firstType.toArray(Integer[]::new);
    }

    Integer[] lastType() {
        return lastType.toArray(Integer[]::new);
    }

    Integer[] typeKeys() {
        return typeKeys.toArray(Integer[]::new);
    }
}

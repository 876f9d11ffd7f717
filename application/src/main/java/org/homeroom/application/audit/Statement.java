package org.homeroom.application.audit;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeroom.application.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an answer says, and on what it rests. {@link Sentences} puts it into words.
 *
 * @param says which sentence it is, for example {@code could-read}
 * @param facts the data of it: ids, words of the domain, numbers, instants. A personal value stays one
 * @param evidence entries of the log, in their order
 */
public record Statement(String says, Map<String, Object> facts, List<Evidence> evidence) {

    public static Statement that(String says) {
        return new Statement(says, Map.of(), List.of());
    }

    /** @param value null for what there is not */
    public Statement with(String name, @Nullable Object value) {
        if (value == null) return this;
        var more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new Statement(says, Collections.unmodifiableMap(more), evidence);
    }

    public Statement because(Recorded... entries) {
        return because(List.of(entries));
    }

    public Statement because(Collection<Recorded> entries) {
        var all = Stream.concat(evidence.stream(), entries.stream().map(Evidence::of))
                .distinct()
                .sorted(Comparator.comparingLong(Evidence::position))
                .toList();
        return new Statement(says, facts, all);
    }
}

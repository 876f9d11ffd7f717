package org.homeroom.application.audit;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.homeroom.domain.kernel.Boundary;
import org.homeroom.domain.kernel.Boundary.Slice;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Tag;

/**
 * What has to be asked of the log when very many people are asked about: instead of the same facts of each of them, those
 * of everybody in the school. It finds more than was asked for, and never less.
 */
final class Wide {

    /** More of the same about so many people cost more, one by one, than about everybody. */
    private static final int MANY = 200;

    private static final Set<String> PEOPLE = Set.of("account", "child", "guardian");

    /** The same facts, whomever they are about. */
    private record Kind(Class<? extends Event> type, Set<Tag> besides) {

        static Kind of(Slice slice) {
            var besides = new HashSet<Tag>();
            for (var tag : slice.tags()) if (!PEOPLE.contains(tag.key())) besides.add(tag);
            return new Kind(slice.type(), besides);
        }

        Slice aboutEverybody() {
            return new Slice(besides, type);
        }
    }

    /** @param slices of which some may be the same */
    static Boundary of(List<Slice> slices) {
        if (slices.size() < MANY) return new Boundary(List.copyOf(new LinkedHashSet<>(slices)));
        var kinds = new LinkedHashMap<Kind, Set<Slice>>();
        for (var slice : slices)
            kinds.computeIfAbsent(Kind.of(slice), none -> new LinkedHashSet<>()).add(slice);
        return new Boundary(kinds.entrySet().stream()
                .flatMap(one ->
                        one.getKey().besides().isEmpty() || one.getValue().size() < MANY
                                ? one.getValue().stream()
                                : Stream.of(one.getKey().aboutEverybody()))
                .toList());
    }

    private Wide() {}
}

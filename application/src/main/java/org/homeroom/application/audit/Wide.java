package org.homeroom.application.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

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
            return new Kind(
                    slice.type(),
                    slice.tags().stream()
                            .filter(tag -> !PEOPLE.contains(tag.key()))
                            .collect(toUnmodifiableSet()));
        }

        Slice aboutEverybody() {
            return new Slice(besides, type);
        }
    }

    static Boundary of(List<Slice> slices) {
        if (slices.size() < MANY) return new Boundary(slices);
        var kinds = slices.stream().collect(groupingBy(Kind::of));
        return new Boundary(kinds.entrySet().stream()
                .flatMap(one ->
                        one.getKey().besides().isEmpty() || one.getValue().size() < MANY
                                ? one.getValue().stream()
                                : Stream.of(one.getKey().aboutEverybody()))
                .toList());
    }

    private Wide() {}
}

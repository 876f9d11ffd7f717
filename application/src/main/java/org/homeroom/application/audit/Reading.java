package org.homeroom.application.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.homeroom.application.Recorded;
import org.homeroom.domain.kernel.Event;

/**
 * What a model has made of the log, and of which entries.
 *
 * @param recorded oldest first
 */
public record Reading<S>(S state, List<Recorded> recorded) {

    /** The entries of one type. */
    public List<Recorded> of(Class<? extends Event> type) {
        return recorded.stream().filter(one -> type.isInstance(one.event())).toList();
    }

    /** The events of one type. */
    public <E extends Event> Stream<E> events(Class<E> type) {
        return recorded.stream().map(Recorded::event).filter(type::isInstance).map(type::cast);
    }

    /** The newest entry of a type that is such. */
    public <E extends Event> Optional<Recorded> last(Class<E> type, Predicate<E> such) {
        return recorded.reversed().stream()
                .filter(one -> type.isInstance(one.event()) && such.test(type.cast(one.event())))
                .findFirst();
    }
}

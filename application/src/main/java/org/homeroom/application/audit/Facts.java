package org.homeroom.application.audit;

import java.time.Instant;
import java.util.List;
import org.homeroom.application.Recorded;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;

/** A part of the log as it was known at one instant. */
record Facts(List<Recorded> recorded) {

    /** What had been recorded by then, that instant included. */
    static Facts knownAt(Instant at, List<Recorded> recorded) {
        return new Facts(
                recorded.stream().filter(one -> !one.recordedAt().isAfter(at)).toList());
    }

    <S> S foldedBy(Model<S> model) {
        return model.fold(recorded.stream().map(Recorded::event).toList());
    }

    <E extends Event> List<E> of(Class<E> type) {
        return recorded.stream()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    List<Evidence> evidence() {
        return recorded.stream().map(Evidence::of).toList();
    }
}

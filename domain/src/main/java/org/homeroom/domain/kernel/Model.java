package org.homeroom.domain.kernel;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How a decision sees the past: where it starts, which events it reads about whom, and what each of them changes. The
 * {@link #boundary()} follows from the same declaration, so what is read and what is guarded cannot drift apart.
 *
 * @param <S> the small state the decision needs, and nothing more
 */
public final class Model<S> {

    private final S initial;
    private final Set<Tag> about;
    private final List<Reading<S>> readings;
    private final List<Function<S, Model<S>>> further;

    private Model(S initial, Set<Tag> about, List<Reading<S>> readings, List<Function<S, Model<S>>> further) {
        this.initial = initial;
        this.about = about;
        this.readings = readings;
        this.further = further;
    }

    public static <S> Model<S> startingWith(S initial) {
        return new Model<>(initial, Set.of(), List.of(), List.of());
    }

    /** The following {@code on} clauses read events that carry all of these ids. */
    public Model<S> about(Id first, Id... others) {
        var tags = Stream.concat(Stream.of(first), Stream.of(others)).map(Id::tag);
        return new Model<>(initial, tags.collect(toUnmodifiableSet()), readings, further);
    }

    /**
     * Reads events of one type about the ids just named.
     *
     * @throws IllegalStateException when no id was named: a boundary without an id locks everyone out
     */
    public <E extends Event> Model<S> on(Class<E> type, BiFunction<S, E, S> change) {
        if (about.isEmpty()) {
            throw new IllegalStateException(
                    "Say about(...) before on(...): a boundary without an id locks everyone out");
        }
        return with(List.of(new Reading<>(
                new Boundary.Slice(about, type), (state, event) -> change.apply(state, type.cast(event)))));
    }

    /** Reads all that another model reads and keeps its state as a part of this one's. */
    public <P> Model<S> including(Model<P> part, Function<S, P> get, BiFunction<S, P, S> put) {
        return with(part.readings.stream()
                        .map(reading -> new Reading<S>(
                                reading.slice(),
                                (state, event) ->
                                        put.apply(state, reading.change().apply(get.apply(state), event))))
                        .toList())
                .following(part.further.stream()
                        .map(more -> (Function<S, Model<S>>)
                                state -> startingWith(state).including(more.apply(get.apply(state)), get, put))
                        .toList());
    }

    /**
     * What else is read follows from what has been read so far: whose guardian somebody is, and then the classes of those
     * children. It is read in one more step and guarded together with all the rest. The readings of a later step see the
     * events after those of the earlier ones, whatever their order in the log.
     *
     * @param more the state as it is known, to the model that reads on; one without readings where nothing is missing
     */
    public Model<S> then(Function<S, Model<S>> more) {
        return following(List.of(more));
    }

    private Model<S> following(List<Function<S, Model<S>>> more) {
        return new Model<>(initial, about, readings, joined(further, more));
    }

    private Model<S> with(List<Reading<S>> more) {
        return new Model<>(initial, about, joined(readings, more), further);
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        var all = new ArrayList<T>(some.size() + more.size());
        all.addAll(some);
        all.addAll(more);
        return Collections.unmodifiableList(all);
    }

    public S initial() {
        return initial;
    }

    public S evolve(S state, Event event) {
        for (var reading : readings) {
            if (reading.slice().contains(event)) {
                state = reading.change().apply(state, event);
            }
        }
        return state;
    }

    /** The state after these events, in this order. Events outside the boundary change nothing. */
    public S fold(Iterable<? extends Event> history) {
        var state = initial;
        for (var event : history) {
            state = evolve(state, event);
        }
        var known = state;
        return next(known).map(more -> more.fold(history)).orElse(known);
    }

    /** What has to be read on top of this state, if anything: a model that starts with it. */
    public Optional<Model<S>> next(S state) {
        var more = startingWith(state);
        for (var step : further) {
            more = more.including(step.apply(state), same -> same, (old, changed) -> changed);
        }
        if (!more.readings.isEmpty()) return Optional.of(more);
        return more.readsOn() ? more.next(state) : Optional.empty();
    }

    /** Whether more than the {@link #boundary()} may be read, depending on what is found in it. */
    public boolean readsOn() {
        return !further.isEmpty();
    }

    /** What is read first. */
    public Boundary boundary() {
        var slices = new LinkedHashSet<Boundary.Slice>();
        for (var reading : readings) slices.add(reading.slice());
        return new Boundary(List.copyOf(slices));
    }

    private record Reading<S>(Boundary.Slice slice, BiFunction<S, Event, S> change) {}
}

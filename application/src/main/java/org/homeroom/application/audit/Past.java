package org.homeroom.application.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.application.History;
import org.homeroom.application.Recorded;
import org.homeroom.application.evidence.HistoryInspection;
import org.homeroom.application.evidence.Inspector;
import org.homeroom.domain.kernel.Boundary;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Id;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Tag;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * The log as far as it counts for an answer: what was known at an instant, and of it what had taken effect by another.
 * Whoever looks back knows more than those who decided then, and must be able to say both.
 */
public final class Past implements History {

    /** Models that are read in one round trip to the store. */
    static final int AT_ONCE = 5_000;

    private final History history;
    private final Inspector inspector;
    private final UnaryOperator<List<Recorded>> counted;

    private Past(History history, Inspector inspector, UnaryOperator<List<Recorded>> counted) {
        this.history = history;
        this.inspector = inspector;
        this.counted = counted;
    }

    /** @param inspector who can tell whether the log is still the one that was signed */
    public static Past of(History history, Inspector inspector) {
        return new Past(history, inspector, found -> found);
    }

    /** A log that nobody inspects. */
    public static Past of(History history) {
        return of(history, (school, by) -> {
            throw new IllegalStateException("Nobody inspects this log");
        });
    }

    /** These entries and no others: to look at one part of the log at many instants without reading it again. */
    public static Past of(List<Recorded> entries) {
        return of(boundary -> CompletableFuture.completedStage(
                entries.stream().filter(one -> boundary.contains(one.event())).toList()));
    }

    /** What had been recorded by then, that instant included. */
    public Past knownAt(Instant then) {
        return new Past(
                history,
                inspector,
                found -> Facts.knownAt(then, counted.apply(found)).recorded());
    }

    /** What had taken effect by then, that instant included. */
    public Past effectiveBy(Instant then) {
        return new Past(
                history,
                inspector,
                found -> new Facts(counted.apply(found)).effectiveBy(then).recorded());
    }

    /** Whether the log is what was signed, whatever of it counts here. Waits like the others, for a few seconds at most. */
    public HistoryInspection inspected(SchoolId school, Instant by) {
        return inspector.inspect(school, by);
    }

    @Override
    public CompletionStage<List<Recorded>> of(Boundary boundary) {
        return boundary.slices().isEmpty()
                ? CompletableFuture.completedStage(List.of())
                : history.of(boundary).thenApply(counted);
    }

    /** Waits for the store: not for a thread that others wait for. */
    public <S> Reading<S> read(Model<S> model) {
        return readAll(List.of(model)).getFirst();
    }

    /** Every event of these types that is about all of these, in order. Waits like the others. */
    @SafeVarargs
    public final List<Recorded> entries(List<? extends Id> about, Class<? extends Event>... types) {
        var tags = about.stream().map(Id::tag).collect(Collectors.toUnmodifiableSet());
        var slices =
                Stream.of(types).map(type -> new Boundary.Slice(tags, type)).toList();
        return of(new Boundary(slices)).toCompletableFuture().join();
    }

    /** Waits for the store: not for a thread that others wait for. */
    public <S> List<Reading<S>> readAll(List<Model<S>> models) {
        return readings(models).toCompletableFuture().join();
    }

    /**
     * What the models make of the log, in their order. Many are read together: a round trip for each step of the deepest
     * of them, for every {@value #AT_ONCE}. What was read is made sense of on every core.
     */
    public <S> CompletionStage<List<Reading<S>>> readings(List<Model<S>> models) {
        CompletionStage<List<Reading<S>>> all = CompletableFuture.completedStage(List.of());
        for (var begin = 0; begin < models.size(); begin += AT_ONCE) {
            var some = models.subList(begin, Math.min(begin + AT_ONCE, models.size())).parallelStream()
                    .map(model -> Step.of(model, new TreeMap<>()))
                    .toList();
            all = all.thenCombine(steps(some), Past::joined);
        }
        return all;
    }

    private <S> CompletionStage<List<Reading<S>>> steps(List<Step<S>> steps) {
        var slices = steps.stream()
                .flatMap(step -> step.boundary().slices().stream())
                .toList();
        return of(Wide.of(slices)).thenCompose(found -> {
            var index = new Index(found);
            var after = steps.parallelStream().map(step -> step.after(index)).toList();
            return after.stream().allMatch(Step::done)
                    ? CompletableFuture.completedStage(
                            after.stream().map(Step::reading).toList())
                    : steps(after);
        });
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** A model on its way through what it reads. */
    private record Step<S>(Model<S> model, Boundary boundary, TreeMap<Long, Recorded> read) {

        static <S> Step<S> of(Model<S> model, TreeMap<Long, Recorded> read) {
            return new Step<>(model, model.boundary(), read);
        }

        boolean done() {
            return boundary.slices().isEmpty();
        }

        Step<S> after(Index index) {
            if (done()) return this;
            var state = model.initial();
            for (var one : index.in(boundary)) {
                state = model.evolve(state, one.event());
                read.put(one.position(), one);
            }
            return of(model.next(state).orElse(Model.startingWith(state)), read);
        }

        Reading<S> reading() {
            return new Reading<>(model.initial(), List.copyOf(read.values()));
        }
    }

    /** What was found for many models, so that each finds its own again quickly. */
    private static final class Index {

        /** Events of one type with one of these tags. */
        private record Place(Tag tag, Class<?> type) {}

        private record Tagged(Recorded entry, Set<Tag> tags) {}

        private final Map<Place, List<Tagged>> places = new HashMap<>();

        Index(List<Recorded> found) {
            for (var one : found) {
                var tagged = new Tagged(one, one.event().tags());
                for (var tag : tagged.tags())
                    places.computeIfAbsent(new Place(tag, one.event().getClass()), none -> new ArrayList<>())
                            .add(tagged);
            }
        }

        Iterable<Recorded> in(Boundary boundary) {
            var own = new TreeMap<Long, Recorded>();
            for (var slice : boundary.slices())
                for (var one : fewest(slice))
                    if (one.tags().containsAll(slice.tags()))
                        own.put(one.entry().position(), one.entry());
            return own.values();
        }

        private List<Tagged> fewest(Boundary.Slice slice) {
            List<Tagged> fewest = null;
            for (var tag : slice.tags()) {
                var there = places.getOrDefault(new Place(tag, slice.type()), List.of());
                if (fewest == null || there.size() < fewest.size()) fewest = there;
            }
            return fewest == null ? List.of() : fewest;
        }
    }
}

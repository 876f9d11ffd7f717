package org.homeroom.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.persistence.eventstore.Engines.append;
import static org.homeroom.persistence.eventstore.Engines.event;
import static org.homeroom.persistence.eventstore.Engines.nothingNew;
import static org.homeroom.persistence.eventstore.Engines.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Writers on two nodes that all want the same, each sure of it by what it has read. The system property
 * {@code boundary.rounds} says how many rounds each invariant is tried.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BoundaryStressTest {
    private static final int WRITERS = 32;
    private static final int ROUNDS = Integer.getInteger("boundary.rounds", 8);
    private static final Map<String, String> EMPTY = Map.of();

    private final TestDatabase database = new TestDatabase();
    private final EventStoreDatabase otherConnections = database.connect();
    private final PostgresEventStorageEngine here = Engines.engine(database);
    private final PostgresEventStorageEngine there = new PostgresEventStorageEngine(
            otherConnections, Engines.CODEC, new PersonalData(otherConnections, TestDatabase.WRAPPING));

    /**
     * What a writer wants: an event, as long as what it has read allows it.
     *
     * @param holds what must be true of all that the boundary reads, whatever happens
     */
    private record Wish(
            EventCriteria boundary,
            Predicate<List<EventMessage>> allows,
            TaggedEventMessage<?> event,
            Predicate<List<EventMessage>> holds) {}

    @AfterEach
    void close() {
        here.close();
        there.close();
        otherConnections.close();
        database.connections.close();
    }

    @Test
    void a_class_has_no_more_than_five_members() {
        race(round -> writer -> new Wish(
                EventCriteria.havingTags("class", "" + round),
                read -> read.size() < 5,
                event("Joined", EMPTY, "class:" + round, "child:" + writer),
                read -> read.size() == 5));
    }

    @Test
    void a_phone_is_registered_once() {
        race(round -> writer -> new Wish(
                EventCriteria.havingTags("phone", "" + round),
                List::isEmpty,
                event("Registered", EMPTY, "phone:" + round),
                read -> read.size() == 1));
    }

    @Test
    void a_type_alone_can_be_limited() {
        race(round -> writer -> new Wish(
                EventCriteria.havingAnyTag().andBeingOneOfTypes("Opened" + round),
                read -> read.size() < 3,
                event("Opened" + round, EMPTY, "writer:" + writer),
                read -> read.size() == 3));
    }

    @Test
    void one_of_four_guards_stays_though_each_leaves_by_an_event_of_its_own() {
        race(round -> {
            EventCriteria all = EventCriteria.either(IntStream.range(0, 4)
                    .<EventCriteria>mapToObj(guard -> EventCriteria.havingTags("guard", round + "-" + guard))
                    .toList());
            return writer -> {
                String guard = "guard:" + round + "-" + writer % 4;
                return new Wish(
                        all,
                        read -> read.size() < 3 && read.stream().noneMatch(left -> is(left, guard)),
                        event("Left", Map.of("guard", guard), guard),
                        read -> read.size() == 3);
            };
        });
    }

    @Test
    void a_child_is_enrolled_once_in_a_course_though_both_have_other_events() {
        race(round -> {
            String course = "course:" + round;
            append(here, event("Viewed", EMPTY, course, "child:1"), event("Enrolled", EMPTY, course, "child:2"));
            return writer -> new Wish(
                    EventCriteria.havingTags("course", "" + round, "child", "1").andBeingOneOfTypes("Enrolled"),
                    List::isEmpty,
                    event("Enrolled", EMPTY, course, "child:1"),
                    read -> read.size() == 1);
        });
    }

    private void race(IntFunction<IntFunction<Wish>> rounds) {
        int violated = 0;
        for (int round = 0; round < ROUNDS; round++) {
            IntFunction<Wish> wishes = rounds.apply(round);
            try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> all = new ArrayList<>();
                for (int i = 0; i < WRITERS; i++) {
                    int writer = i;
                    all.add(writers.submit(() -> fulfil(writer % 2 == 0 ? here : there, wishes.apply(writer))));
                }
                all.forEach(BoundaryStressTest::join);
            }
            Wish any = wishes.apply(0);
            if (!any.holds().test(source(here, any.boundary()).events())) {
                violated++;
            }
        }
        assertThat(violated).as("violated rounds of " + ROUNDS).isZero();
    }

    private static void fulfil(PostgresEventStorageEngine engine, Wish wish) {
        while (true) {
            Engines.Sourced before = source(engine, wish.boundary());
            if (!wish.allows().test(before.events())) {
                return;
            }
            try {
                append(engine, nothingNew(wish.boundary(), before.marker()), wish.event());
                return;
            } catch (CompletionException e) {
                assertThat(e).hasCauseInstanceOf(AppendEventsTransactionRejectedException.class);
            }
        }
    }

    private static boolean is(EventMessage left, String guard) {
        return guard.equals(Engines.payload(left).get("guard"));
    }

    private static void join(Future<?> one) {
        try {
            one.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

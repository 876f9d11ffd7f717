package org.homeroom.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeroom.persistence.eventstore.Engines.append;
import static org.homeroom.persistence.eventstore.Engines.event;
import static org.homeroom.persistence.eventstore.Engines.nothingNew;
import static org.homeroom.persistence.eventstore.Engines.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AppendAndSourceTest {
    private static final Map<String, String> EMPTY = Map.of();
    private final TestDatabase database = new TestDatabase();
    private final PostgresEventStorageEngine engine = Engines.engine(database);

    @BeforeEach
    void some_events() {
        append(
                engine,
                event("Opened", EMPTY, "class:1"),
                event("Joined", EMPTY, "class:1", "child:a"),
                event("Joined", EMPTY, "class:2", "child:a"),
                event("Left", EMPTY, "class:1", "child:a"),
                event("Joined", EMPTY, "class:1", "child:b"),
                event("Counted", EMPTY));
    }

    @AfterEach
    void close() {
        engine.close();
        database.connections.close();
    }

    @Test
    void positions_start_at_one_and_are_dense() {
        assertThat(source(engine, EventCriteria.havingAnyTag()).marker()).isEqualTo(6);
        assertThat(append(engine, event("Counted", EMPTY))).isEqualTo(7);
    }

    @Test
    void a_criterion_may_name_any_mix_of_tags_and_types() {
        assertThat(types(EventCriteria.havingAnyTag()))
                .containsExactly("Opened", "Joined", "Joined", "Left", "Joined", "Counted");
        assertThat(types(EventCriteria.havingTags("class", "1"))).containsExactly("Opened", "Joined", "Left", "Joined");
        assertThat(types(EventCriteria.havingTags("class", "1", "child", "a"))).containsExactly("Joined", "Left");
        assertThat(types(EventCriteria.havingTags("class", "1").andBeingOneOfTypes("Joined", "Opened")))
                .containsExactly("Opened", "Joined", "Joined");
        assertThat(types(EventCriteria.havingTags("class", "1", "child", "a").andBeingOneOfTypes("Left")))
                .containsExactly("Left");
        assertThat(types(EventCriteria.havingAnyTag().andBeingOneOfTypes("Counted", "Left")))
                .containsExactly("Left", "Counted");
        assertThat(types(EventCriteria.havingTags("class", "9"))).isEmpty();
    }

    @Test
    void alternatives_give_each_event_once_and_in_order() {
        assertThat(types(EventCriteria.either(
                        EventCriteria.havingTags("class", "2"),
                        EventCriteria.havingTags("child", "a").andBeingOneOfTypes("Joined"),
                        EventCriteria.havingAnyTag().andBeingOneOfTypes("Opened", "Counted"))))
                .containsExactly("Opened", "Joined", "Joined", "Counted");
    }

    @Test
    void any_event_among_alternatives_stays_any_event() {
        EventCriteria criteria = EventCriteria.either(EventCriteria.havingAnyTag(), EventCriteria.havingTags("a", "b"));
        assertThat(types(criteria)).hasSize(6);
        assertRejected(nothingNew(criteria, 5));
    }

    @Test
    void the_marker_is_the_head_even_if_nothing_matches() {
        assertThat(source(engine, EventCriteria.havingTags("class", "9")).marker())
                .isEqualTo(6);
    }

    @Test
    void an_append_is_refused_when_a_matching_event_stands_after_its_marker() {
        assertRejected(nothingNew(EventCriteria.havingTags("child", "b"), 4));
        assertRejected(nothingNew(EventCriteria.havingTags("class", "1", "child", "b"), 4));
        assertRejected(nothingNew(EventCriteria.havingTags("child", "b").andBeingOneOfTypes("Joined"), 4));
        assertRejected(nothingNew(EventCriteria.havingAnyTag().andBeingOneOfTypes("Counted"), 5));
        assertRejected(nothingNew(EventCriteria.havingAnyTag(), 5));
        assertRejected(AppendCondition.withCriteria(EventCriteria.havingTags("class", "2")));
    }

    @Test
    void an_append_is_accepted_when_nothing_that_matches_stands_after_its_marker() {
        assertThat(append(engine, nothingNew(EventCriteria.havingTags("child", "b"), 5), event("Left", EMPTY)))
                .isEqualTo(7);
        assertThat(append(
                        engine,
                        nothingNew(EventCriteria.havingTags("class", "2", "child", "b"), 0),
                        event("Left", EMPTY)))
                .isEqualTo(8);
        assertThat(append(
                        engine,
                        nothingNew(EventCriteria.havingTags("child", "b").andBeingOneOfTypes("Left"), 0),
                        event("Left", EMPTY)))
                .isEqualTo(9);
        assertThat(append(
                        engine,
                        AppendCondition.withCriteria(EventCriteria.havingTags("class", "9")),
                        event("Left", EMPTY)))
                .isEqualTo(10);
    }

    @Test
    void a_rejected_append_burns_no_position() {
        assertRejected(nothingNew(EventCriteria.havingAnyTag(), 3));
        assertThat(append(engine, event("Counted", EMPTY))).isEqualTo(7);
    }

    @Test
    void an_event_that_is_stored_already_is_refused_and_burns_no_position() {
        append(engine, event("once", "Counted", EMPTY));
        assertThatThrownBy(() -> append(engine, event("Left", EMPTY), event("once", "Counted", EMPTY)))
                .hasCauseInstanceOf(DuplicateEventException.class);
        assertThat(append(engine, event("Counted", EMPTY))).isEqualTo(8);
    }

    @Test
    void tags_may_hold_any_character() {
        List<Tag> odd = List.of(
                Tag.of("a=b", "c"),
                Tag.of("a", "b=c"),
                Tag.of("a", "b\u001fc"),
                Tag.of("a\\", "\\e\0"),
                Tag.of("", ""));
        for (Tag tag : odd) {
            String only = "T" + odd.indexOf(tag);
            append(engine, event(only, EMPTY, "x:y"));
            Engines.get(Engines.appendAsync(
                    engine, AppendCondition.none(), List.of(event(only, EMPTY).updateTags(none -> Set.of(tag)))));
            assertThat(types(EventCriteria.havingTags(tag))).containsExactly(only);
            assertThat(Criteria.tags(Criteria.joined(Criteria.tags(List.of(tag)))))
                    .containsExactly(tag);
        }
    }

    @Test
    void an_event_comes_back_as_it_was() {
        var sent = event("Named", Map.of("who", "a", "word", "value"), "who:a");
        append(engine, sent);
        var back = source(engine, EventCriteria.havingTags("who", "a")).events().getFirst();
        assertThat(back.identifier()).isEqualTo(sent.event().identifier());
        assertThat(back.payload()).isEqualTo(sent.event().payload());
        assertThat(back.metadata()).isEqualTo(sent.event().metadata());
        assertThat(back.type().qualifiedName()).isEqualTo(new QualifiedName("Named"));
        assertThat(back.timestamp().toEpochMilli())
                .isEqualTo(sent.event().timestamp().toEpochMilli());
    }

    @Test
    void another_isolation_level_is_refused_by_the_database() {
        String call = "BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT eventstore.append('{1}', '{0}'"
                + ", '{}'".repeat(26) + "); COMMIT";
        assertThatThrownBy(() -> database.run(call)).hasStackTraceContaining("READ COMMITTED");
    }

    @Test
    void the_isolation_level_of_the_database_does_not_matter() {
        database.run("ALTER DATABASE " + database.name + " SET default_transaction_isolation = 'repeatable read'");
        try (EventStoreDatabase connections = database.connect();
                PostgresEventStorageEngine other =
                        new PostgresEventStorageEngine(connections, Engines.CODEC, database.personalData())) {
            assertThat(append(other, event("Counted", EMPTY))).isEqualTo(7);
        }
    }

    private List<String> types(EventCriteria criteria) {
        return source(engine, criteria).types();
    }

    private void assertRejected(AppendCondition condition) {
        assertThatThrownBy(() -> append(engine, condition, event("Left", EMPTY, "class:7")))
                .hasCauseInstanceOf(AppendEventsTransactionRejectedException.class);
    }
}

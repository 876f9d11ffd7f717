package org.homeroom.persistence.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.homeroom.application.evidence.EvidenceState.Alarm;
import org.homeroom.application.evidence.EvidenceState.Kind;
import org.homeroom.application.evidence.HistoryInspection;
import org.homeroom.application.evidence.HistoryInspection.Sort;
import org.homeroom.application.evidence.HistoryInspection.Stored;
import org.homeroom.application.evidence.HistoryInspection.Trace;
import org.homeroom.evidence.Hashing;
import org.homeroom.evidence.SigningKey;
import org.homeroom.persistence.eventstore.LogOnDisk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of 600 events 400 are of our school: every third is of theirs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("Q-20")
class SchoolInspectorTest {

    private static final String OURS = "school=ours";
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    Path temporary;

    private final LogOnDisk log = new LogOnDisk();
    private final EvidenceTables tables = new EvidenceTables(log.pool());
    private final LogKeys keys = new LogKeys(SigningKey.generate("example.school/log"), List.of());

    @BeforeEach
    void sixHundredEventsAreSigned() {
        log.append(600);
        sign();
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void an_honest_log_is_as_it_was_signed_and_what_is_newer_is_counted() {
        log.append(3);
        var found = inspected();

        assertThat(found.traces()).isEmpty();
        assertThat(found.seal()).satisfies(seal -> {
            assertThat(seal.size()).isEqualTo(600);
            assertThat(seal.key()).isEqualTo(keys.key().verifier().toString());
            assertThat(seal.flaw()).isNull();
        });
        assertThat(List.of(found.covered(), found.checked(), found.uncovered())).containsExactly(400L, 400L, 2L);
        assertThat(found.oldest()).extracting(Stored::position).isEqualTo(1L);
        assertThat(found.newest()).extracting(Stored::position).isEqualTo(599L);
        assertThat(found.complete()).isTrue();
    }

    @Test
    void an_erasure_is_no_alteration() {
        log.eraseAnn();
        assertThat(inspected().traces()).isEmpty();
    }

    @Test
    void whatever_a_superuser_changes_in_an_event_is_named() {
        for (var change : List.of(
                "payload = payload || '\\x20'",
                "metadata = '{}'",
                "ts = ts + '1 ms'",
                "type = 'chats.Other'",
                "id = 'other'",
                "tags = 'school=theirs'")) {
            log.run("CREATE TABLE saved AS TABLE eventstore.events");
            log.run("UPDATE eventstore.events SET " + change + " WHERE position = 302");
            assertThat(inspected().traces()).as(change).singleElement().satisfies(one -> {
                assertThat(one.sort()).isEqualTo(Sort.CHANGED);
                assertThat(one.position()).isEqualTo(302);
                assertThat(Objects.requireNonNull(one.stored()).position()).isEqualTo(302);
            });
            log.run("DELETE FROM eventstore.events; INSERT INTO eventstore.events TABLE saved; DROP TABLE saved");
        }
        assertThat(inspected().traces()).isEmpty();
    }

    @Test
    void what_a_superuser_does_to_another_school_is_not_ours() {
        log.run("UPDATE eventstore.events SET payload = payload || '\\x20' WHERE position = 300");
        assertThat(inspected().traces()).isEmpty();
    }

    @Test
    void a_deleted_event_is_named_also_when_it_is_gone_from_every_index_and_is_the_newest() {
        delete(101);
        delete(400);
        delete(599);
        assertThat(named()).containsExactly("101 MISSING", "400 MISSING", "599 MISSING");
        unindex(101);
        unindex(400);
        unindex(599);
        assertThat(named()).containsExactly("101 MISSING", "400 MISSING", "599 MISSING");
    }

    @Test
    void of_many_that_were_deleted_in_a_row_the_last_is_ours_and_the_others_are_somebodys() {
        for (var position : List.of(100L, 101L, 102L, 103L)) {
            delete(position);
            unindex(position);
        }
        assertThat(named())
                .containsExactly(
                        "100 MISSING_OF_SOMEBODY", "101 MISSING_OF_SOMEBODY", "102 MISSING_OF_SOMEBODY", "103 MISSING");
    }

    @Test
    void an_event_that_is_there_but_that_no_answer_sees_is_hidden() {
        unindex(50);
        unindex(52);
        log.run("DELETE FROM eventstore.event_tag WHERE position = 302 AND tag = eventstore.tag_key('account=ann')");
        log.run("UPDATE eventstore.event_tag SET type = 7 WHERE position = 304");
        unindex(599);
        assertThat(named()).containsExactly("50 HIDDEN", "52 HIDDEN", "302 HIDDEN", "304 HIDDEN", "599 HIDDEN");
    }

    @Test
    void an_event_that_was_slipped_in_is_blamed_and_the_one_after_it_is_not() {
        log.run(
                "UPDATE eventstore.events SET tags = replace(tags, 'school=theirs', 'school=ours') WHERE position = 300");
        log.run("INSERT INTO eventstore.event_tag SELECT eventstore.tag_key('school=ours'), position,"
                + " eventstore.type_key(type) FROM eventstore.events WHERE position = 300");
        assertThat(named()).containsExactly("300 CHANGED");
    }

    @Test
    void whoever_changes_the_kept_hashes_too_proves_nothing() {
        log.run("UPDATE eventstore.events SET payload = payload || '\\x20' WHERE position = 100");
        log.run("UPDATE evidence.tile SET hashes = overlay(hashes PLACING '\\x" + leaf(100, 98)
                + "' FROM 99 * 32 + 1) WHERE level = 0 AND index = 0");
        var found = inspected();
        assertThat(found.traces()).extracting(Trace::sort).containsOnly(Sort.UNPROVED);
        assertThat(found.traces()).hasSize(100);
        assertThat(found.untold()).isEqualTo(71);
    }

    @Test
    void a_checkpoint_by_another_key_and_a_changed_root_are_said_and_nothing_is_compared() {
        log.run("UPDATE evidence.tile SET hashes = set_byte(hashes, 5, 255 - get_byte(hashes, 5)) WHERE level = 1");
        assertThat(inspected().seal()).extracting(HistoryInspection.Seal::flaw).isEqualTo(Kind.TREE_CHANGED);
        var other = new LogKeys(SigningKey.generate("example.school/log"), List.of());
        var found = new SchoolInspector(tables, other, LONG).inspect(OURS, Instant.now(), null);
        assertThat(found.seal()).extracting(HistoryInspection.Seal::flaw).isEqualTo(Kind.SIGNED_BY_ANOTHER);
        assertThat(found.checked()).isZero();
    }

    @Test
    void a_school_too_large_to_be_looked_at_at_once_is_looked_at_in_steps_that_leave_nothing_out() {
        log.append(5_400);
        sign();
        log.run("UPDATE eventstore.events SET payload = payload || '\\x20' WHERE position = 1");
        var inspector = new SchoolInspector(tables, keys, Duration.ZERO);
        var first = inspector.inspect(OURS, Instant.now(), null);
        assertThat(first.covered()).isEqualTo(4_000);
        assertThat(first.checked()).isEqualTo(SchoolInspection.AT_ONCE);
        assertThat(first.complete()).isFalse();
        assertThat(first.traces()).isEmpty();
        var second =
                inspector.inspect(OURS, Objects.requireNonNull(first.oldest()).recordedAt(), null);
        assertThat(Objects.requireNonNull(second.newest()).position())
                .isGreaterThanOrEqualTo(first.oldest().position());
        var third =
                inspector.inspect(OURS, Objects.requireNonNull(second.oldest()).recordedAt(), null);
        assertThat(third.complete()).isTrue();
        assertThat(third.traces()).extracting(Trace::position).containsExactly(1L);
    }

    @Test
    void before_the_first_signature_there_is_nothing_to_compare_and_an_alarm_is_passed_on() {
        log.run("DELETE FROM evidence.checkpoint");
        var alarm = new Alarm(Kind.ROLLED_BACK, 7);
        var found = new SchoolInspector(tables, keys, LONG).inspect(OURS, Instant.now(), alarm);
        assertThat(found.seal()).isNull();
        assertThat(found.uncovered()).isEqualTo(400);
        assertThat(found.alarm()).isEqualTo(alarm);
    }

    /** As the event stands there now. */
    private String leaf(long position, long before) {
        var event = tables.events(position - 1, 1).getFirst();
        return HexFormat.of()
                .formatHex(
                        new Hashing().leaf(event.envelope(OURS + "@" + before).entry()));
    }

    private void delete(long position) {
        log.run("DELETE FROM eventstore.events WHERE position = " + position);
    }

    private void unindex(long position) {
        log.run("DELETE FROM eventstore.event_tag WHERE position = " + position);
    }

    private List<String> named() {
        return inspected().traces().stream()
                .map(one -> one.position() + " " + one.sort())
                .toList();
    }

    private HistoryInspection inspected() {
        return new SchoolInspector(tables, keys, LONG).inspect(OURS, Instant.now(), null);
    }

    private void sign() {
        var sequencer =
                new Sequencer(log.pool(), keys, new KeptCheckpoint(temporary.resolve("node")), Clock.systemUTC());
        while (sequencer.step().more()) Thread.onSpinWait();
    }
}

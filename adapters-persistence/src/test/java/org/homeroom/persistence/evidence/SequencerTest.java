package org.homeroom.persistence.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.homeroom.application.evidence.EvidenceState.Alarm;
import org.homeroom.application.evidence.EvidenceState.Kind;
import org.homeroom.evidence.Checkpoint;
import org.homeroom.evidence.CompactTree;
import org.homeroom.evidence.Hashing;
import org.homeroom.evidence.HistoryNote;
import org.homeroom.evidence.InclusionProof;
import org.homeroom.evidence.Note;
import org.homeroom.evidence.SigningKey;
import org.homeroom.evidence.TiledTree;
import org.homeroom.evidence.VerifierKey;
import org.homeroom.evidence.audit.Finding;
import org.homeroom.evidence.audit.Report;
import org.homeroom.evidence.audit.Statement;
import org.homeroom.evidence.audit.Verification;
import org.homeroom.persistence.eventstore.LogOnDisk;
import org.homeroom.persistence.evidence.EvidenceTables.Signed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log is signed as it grows, and nobody changes it unseen: not even a superuser of the database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("S-43")
class SequencerTest {

    private static final String OURS = "school=ours";

    @TempDir
    Path temporary;

    private final LogOnDisk log = new LogOnDisk();
    private final EvidenceTables tables = new EvidenceTables(log.pool());
    private final LogKeys keys = new LogKeys(SigningKey.generate("example.school/log"), List.of());

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void the_log_is_signed_as_it_grows_and_its_exports_hold() throws IOException {
        var sequencer = sequencer();
        for (var some : List.of(1, 255, 1, 300, 90)) {
            log.append(some);
            followed(sequencer);
        }
        assertThat(followed(sequencer).size()).isEqualTo(647);

        var whole = verified(export(HistoryNote.EVERYTHING));
        var ours = verified(export(OURS));

        assertThat(whole.findings()).isEmpty();
        assertThat(whole.statements()).contains(new Statement(Statement.About.NONE_MISSING, 647, ""));
        assertThat(ours.findings()).isEmpty();
        assertThat(ours.statements()).contains(new Statement(Statement.About.NONE_OF_THE_SCHOOL_MISSING, 432, OURS));
    }

    @Test
    void an_export_holds_for_the_size_at_which_it_was_begun() throws IOException {
        log.append(300);
        var signed = followed(sequencer());
        log.append(400);
        followed(sequencer());

        assertThat(verified(export(OURS, signed)).findings()).isEmpty();
    }

    @Test
    void nodes_take_turns_and_make_one_tree() throws Exception {
        try (var nodes = Executors.newFixedThreadPool(3)) {
            var work = new ArrayList<Callable<Void>>();
            for (var node = 0; node < 2; node++) {
                var sequencer = sequencer("node-" + node);
                work.add(() -> {
                    for (var i = 0; i < 60; i++) {
                        sequencer.step();
                    }
                    return null;
                });
            }
            work.add(() -> {
                log.append(2_000);
                return null;
            });
            for (var done : nodes.invokeAll(work)) {
                done.get();
            }
        }
        var signed = followed(sequencer("node-2"));

        var tree = new CompactTree();
        var chain = new SchoolChain(Map.of());
        tables.events(0, 2_000, 2_000)
                .forEach(event -> tree.addEntry(event.envelope(chain.next(event.tags(), event.position()))
                        .entry()));
        assertThat(Checkpoint.of(Note.of(signed.note())).root()).isEqualTo(tree.root());
        assertThat(verified(export(OURS)).findings()).isEmpty();
    }

    @Test
    void a_crash_before_the_commit_leaves_nothing_behind() throws IOException {
        var sequencer = sequencer();
        log.append(300);
        followed(sequencer);
        log.append(300);
        log.run("CREATE FUNCTION crash() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''crash''; END';"
                + " CREATE TRIGGER crash BEFORE INSERT ON evidence.checkpoint FOR EACH ROW EXECUTE FUNCTION crash()");
        assertThatThrownBy(sequencer::step).isInstanceOf(IllegalStateException.class);
        log.run("DROP TRIGGER crash ON evidence.checkpoint");

        assertThat(followed(sequencer).size()).isEqualTo(600);
        assertThat(verified(export(HistoryNote.EVERYTHING)).findings()).isEmpty();
    }

    @Test
    void a_crash_after_the_commit_is_made_up_for() throws IOException {
        log.append(300);
        followed(sequencer());
        var memory = Files.readString(temporary.resolve("node"));
        log.append(10);
        followed(sequencer());
        Files.writeString(temporary.resolve("node"), memory);

        assertThat(followed(sequencer()).size()).isEqualTo(310);
        assertThat(Files.readString(temporary.resolve("node"))).startsWith("example.school/log\n310\n");
    }

    @Test
    void what_a_superuser_does_to_the_tables_is_named_by_its_position() {
        log.append(600);
        followed(sequencer());
        var luck = new Random(7);
        tampered(
                "UPDATE eventstore.events SET payload = payload || '\\x20' WHERE position = %d",
                luck, Kind.EVENT_CHANGED);
        tampered("UPDATE eventstore.events SET ts = ts + '1 ms' WHERE position = %d", luck, Kind.EVENT_CHANGED);
        tampered("UPDATE eventstore.events SET tags = 'school=x' WHERE position = %d", luck, Kind.EVENT_CHANGED);
        tampered("UPDATE eventstore.events SET metadata = '{}' WHERE position = %d", luck, Kind.EVENT_CHANGED);
        tampered("UPDATE eventstore.events SET type = 'chats.Other' WHERE position = %d", luck, Kind.EVENT_CHANGED);
        tampered("UPDATE eventstore.events SET id = 'other' WHERE position = %d", luck, Kind.EVENT_CHANGED);
        tampered("DELETE FROM eventstore.events WHERE position = %d", luck, Kind.EVENT_MISSING);
        tampered(
                "UPDATE evidence.tile SET hashes = set_byte(hashes, %1$d * 32 - 7, 255 - get_byte(hashes, %1$d * 32 - 7))"
                        + " WHERE level = 0 AND index = 0",
                luck, Kind.EVENT_CHANGED);
    }

    private void tampered(String sql, Random luck, Kind kind) {
        var position = luck.nextInt(2, 256);
        log.run("CREATE TABLE IF NOT EXISTS saved AS TABLE eventstore.events;"
                + " CREATE TABLE IF NOT EXISTS saved_tiles AS TABLE evidence.tile");
        log.run(sql.formatted(position));

        assertThatThrownBy(() -> new Patrol(tables).goOn(tables.newest().orElseThrow(), 600))
                .as(sql)
                .isInstanceOfSatisfying(
                        EvidenceAlarm.class, alarm -> assertThat(alarm.alarm()).isEqualTo(new Alarm(kind, position)));
        assertThat(verified(export(HistoryNote.EVERYTHING)).findings())
                .as(sql)
                .anyMatch(finding -> finding.from() == position && finding.to() == position);

        log.run("DELETE FROM eventstore.events; INSERT INTO eventstore.events TABLE saved;"
                + " DELETE FROM evidence.tile; INSERT INTO evidence.tile TABLE saved_tiles");
        assertThat(new Patrol(tables).goOn(tables.newest().orElseThrow(), 600)).isTrue();
        assertThat(verified(export(HistoryNote.EVERYTHING)).verdict()).isEqualTo(Report.Verdict.HOLDS);
    }

    @Test
    void whoever_changes_an_event_and_the_hash_of_it_too_has_changed_the_tree() throws IOException {
        log.append(600);
        followed(sequencer());
        log.run("UPDATE eventstore.events SET payload = payload || '\\x20' WHERE position = 100");
        var changed = tables.events(99, 1).getFirst();
        var leaf = new Hashing().leaf(changed.envelope(OURS + "@98").entry());
        log.run("UPDATE evidence.tile SET hashes = overlay(hashes PLACING '\\x"
                + HexFormat.of().formatHex(leaf) + "' FROM 99 * 32 + 1) WHERE level = 0 AND index = 0");

        assertThatThrownBy(() -> new Patrol(tables).goOn(tables.newest().orElseThrow(), 600))
                .isInstanceOfSatisfying(
                        EvidenceAlarm.class,
                        alarm -> assertThat(alarm.alarm().kind()).isEqualTo(Kind.TREE_CHANGED));
        assertThat(verified(export(OURS)).verdict()).isEqualTo(Report.Verdict.BROKEN);
    }

    @Test
    void swapped_rows_are_named() {
        log.append(600);
        followed(sequencer());
        log.run("UPDATE eventstore.events SET position = -1 WHERE position = 100;"
                + " UPDATE eventstore.events SET position = 100 WHERE position = 103;"
                + " UPDATE eventstore.events SET position = 103 WHERE position = -1");

        assertThatThrownBy(() -> new Patrol(tables).goOn(tables.newest().orElseThrow(), 600))
                .isInstanceOfSatisfying(
                        EvidenceAlarm.class,
                        alarm -> assertThat(alarm.alarm()).isEqualTo(new Alarm(Kind.EVENT_CHANGED, 100)));
        assertThat(verified(export(HistoryNote.EVERYTHING)).findings())
                .containsExactly(new Finding(Finding.Kind.SWAPPED, 100, 103, ""));
    }

    @Test
    void nothing_is_signed_on_top_of_a_log_that_was_cut_off_or_changed_at_its_end() {
        var sequencer = sequencer();
        log.append(600);
        followed(sequencer);
        log.run("UPDATE eventstore.events SET payload = '\\x7b7d' WHERE position = 590");
        log.append(1);
        raises(sequencer, Kind.EVENT_CHANGED, 590);

        log.run("DELETE FROM eventstore.events WHERE position > 550");
        raises(sequencer, Kind.EVENT_MISSING, 551);
        assertThat(tables.newest().orElseThrow().size()).isEqualTo(600);
    }

    @Test
    void a_restored_backup_is_a_roll_back_until_the_log_is_longer_and_a_fork_after_that() {
        log.append(500);
        followed(sequencer());
        log.run("CREATE SCHEMA backup; CREATE TABLE backup.tile AS TABLE evidence.tile;"
                + " CREATE TABLE backup.checkpoint AS TABLE evidence.checkpoint;"
                + " CREATE TABLE backup.school_head AS TABLE evidence.school_head");
        log.append(100);
        followed(sequencer());
        log.run(
                "DELETE FROM eventstore.events WHERE position > 500; DELETE FROM eventstore.event_tag WHERE position > 500;"
                        + " DELETE FROM evidence.tile; INSERT INTO evidence.tile TABLE backup.tile;"
                        + " DELETE FROM evidence.checkpoint; INSERT INTO evidence.checkpoint TABLE backup.checkpoint;"
                        + " DELETE FROM evidence.school_head; INSERT INTO evidence.school_head TABLE backup.school_head");

        raises(sequencer(), Kind.ROLLED_BACK, 501);

        log.append(200);
        followed(sequencer("a node without memory"));
        raises(sequencer(), Kind.FORKED, 0);
    }

    @Test
    void a_checkpoint_of_another_key_and_a_changed_tree_are_no_base() {
        log.append(300);
        var signed = followed(sequencer());
        var checkpoint = Checkpoint.of(Note.of(signed.note()));
        var forged = checkpoint.signedBy(SigningKey.generate("example.school/log"));
        log.run("UPDATE evidence.checkpoint SET note = '" + forged + "'");
        raises(sequencer(), Kind.SIGNED_BY_ANOTHER, 0);

        log.run(
                "UPDATE evidence.checkpoint SET note = '" + signed.note() + "';"
                        + " UPDATE evidence.tile SET hashes = set_byte(hashes, 5, 255 - get_byte(hashes, 5)) WHERE level = 0 AND index = 1");
        raises(sequencer("a node without memory"), Kind.TREE_CHANGED, 0);
    }

    @Test
    @Tag("S-40")
    void an_erasure_leaves_every_proof_and_every_export_as_it_was() throws IOException {
        log.append(300);
        var before = followed(sequencer());
        var tree = new TiledTree(tables, 300);
        var proofs = new ArrayList<String>();
        for (var index = 0; index < 300; index++) {
            proofs.add(new InclusionProof(index, tree.inclusion(index), Note.of(before.note())).toString());
        }
        var exported = Files.readAllBytes(export(OURS));

        log.eraseAnn();
        log.append(50);
        followed(sequencer());

        assertThat(Files.readAllBytes(export(OURS, before))).isEqualTo(exported);
        var kept = Files.writeString(temporary.resolve("kept"), before.note());
        assertThat(Verification.with(known())
                        .knowing(List.of(kept))
                        .of(export(OURS))
                        .findings())
                .isEmpty();
        var later = new TiledTree(tables, 350);
        for (var index = 0; index < 300; index++) {
            assertThat(InclusionProof.of(proofs.get(index)).holdsFor(later.leaf(index)))
                    .isTrue();
        }
    }

    @Test
    void the_log_is_covered_within_two_seconds_and_an_alarm_is_over_when_all_is_as_it_was() {
        log.append(10);
        try (var keeper = EvidenceKeeper.start(
                log.pool(), temporary, Optional.empty(), Optional.empty(), Duration.ofMillis(100))) {
            Awaitility.await().until(() -> keeper.state().size() == 10);
            log.append(300);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(2))
                    .until(() -> keeper.state().size() == 310);

            log.run("UPDATE eventstore.events SET version = 'x' WHERE position = 57");
            Awaitility.await()
                    .until(() -> new Alarm(Kind.EVENT_CHANGED, 57)
                            .equals(keeper.state().alarm()));
            log.append(5);
            Awaitility.await()
                    .pollDelay(Duration.ofSeconds(1))
                    .until(() -> keeper.state().size() == 310);

            log.run("UPDATE eventstore.events SET version = '1' WHERE position = 57");
            Awaitility.await()
                    .until(() ->
                            keeper.state().alarm() == null && keeper.state().size() == 315);
        }
    }

    private void raises(Sequencer sequencer, Kind kind, long position) {
        assertThatThrownBy(sequencer::step)
                .isInstanceOfSatisfying(
                        EvidenceAlarm.class, alarm -> assertThat(alarm.alarm()).isEqualTo(new Alarm(kind, position)));
    }

    private Sequencer sequencer() {
        return sequencer("node");
    }

    private Sequencer sequencer(String node) {
        return new Sequencer(log.pool(), keys, new KeptCheckpoint(temporary.resolve(node)), Clock.systemUTC());
    }

    private static Signed followed(Sequencer sequencer) {
        while (true) {
            var step = sequencer.step();
            if (!step.more()) return step.newest().orElseThrow();
        }
    }

    private Path export(String whose) {
        return export(whose, tables.newest().orElseThrow());
    }

    private Path export(String whose, Signed signed) {
        var zip = temporary.resolve("export.zip");
        try (OutputStream out = Files.newOutputStream(zip)) {
            new HistoryExport(tables, new Attestations(log.pool()), keys, signed, whose).write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip;
    }

    private List<VerifierKey> known() {
        return List.of(keys.key().verifier());
    }

    private Report verified(Path export) {
        return Verification.of(export, known());
    }
}

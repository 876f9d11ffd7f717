package org.homeroom.evidence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.evidence.MadeUpLog.SCHOOL;
import static org.homeroom.evidence.MadeUpLog.bytes;
import static org.homeroom.evidence.MadeUpLog.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.homeroom.evidence.Checkpoint;
import org.homeroom.evidence.HistoryNote;
import org.homeroom.evidence.KeyRotation;
import org.homeroom.evidence.MadeUpLog;
import org.homeroom.evidence.Note;
import org.homeroom.evidence.SigningKey;
import org.homeroom.evidence.VerifierKey;
import org.homeroom.evidence.audit.Finding.Kind;
import org.homeroom.evidence.audit.Report.Verdict;
import org.homeroom.evidence.audit.Statement.About;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that can be done to an export or to the log under it, each found by its name and place. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("S-43")
class VerificationTest {

    private static final int EVENTS = 700;

    @TempDir
    Path temporary;

    private final MadeUpLog log = MadeUpLog.of(EVENTS);

    @Test
    void the_whole_log_holds() {
        var report = verified(whole());

        assertThat(report.findings()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(report.statements())
                .contains(
                        Statement.of(About.UNCHANGED, EVENTS),
                        Statement.of(About.NONE_MISSING, EVENTS),
                        Statement.of(About.PROOFS_HOLD, 1),
                        Statement.of(About.NOT_THE_TRUTH),
                        Statement.of(About.NOT_THE_EXPLANATIONS));
    }

    @Test
    void the_history_of_a_school_holds_and_says_nothing_of_other_schools() {
        var report = verified(ofSchool());

        assertThat(report.findings()).isEmpty();
        assertThat(report.statements())
                .contains(
                        new Statement(About.NONE_OF_THE_SCHOOL_MISSING, 467, SCHOOL),
                        Statement.of(About.NOT_OTHER_SCHOOLS, 233));
    }

    @Test
    void a_zip_holds_like_the_folder_in_it() throws IOException {
        var folder = ofSchool();
        var zip = zipped(folder);

        assertThat(verified(zip).findings()).isEmpty();
        flip(folder, "events.ndjson", 1000);
        Files.delete(zip);
        assertThat(verified(zipped(folder)).verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void a_folder_that_was_zipped_or_unpacked_with_what_a_system_leaves_behind_holds() throws IOException {
        var around = temporary.resolve("around");
        log.export(around.resolve("history"), SCHOOL);
        write(around, "__MACOSX/history/._checkpoint", bytes("attributes"));
        write(around, ".DS_Store", bytes("icons"));

        assertThat(verified(around).findings()).isEmpty();
        assertThat(verified(zipped(around)).findings()).isEmpty();
    }

    @Test
    void an_empty_log_holds() {
        var empty = new MadeUpLog(log.key);
        empty.tiles.clear();
        empty.sequence();
        var folder = temporary.resolve("empty");
        write(folder, "checkpoint", bytes(empty.checkpoint().toString()));
        write(
                folder,
                "history",
                bytes(empty.history(HistoryNote.EVERYTHING, 0, 0).toString()));

        assertThat(verified(folder).findings()).isEmpty();
    }

    @Test
    void a_flipped_byte_is_found_by_its_position() throws IOException {
        var folder = whole();
        edit(folder, lines -> lines.set(56, lines.get(56).replace("Ä57", "Ä58")));

        assertThat(verified(folder).findings()).containsExactly(Finding.at(Kind.ALTERED, 57, 57));
    }

    @Test
    void any_flipped_byte_of_any_file_is_found() throws IOException {
        var folder = ofSchool();
        var luck = new Random(43);
        for (var file : files(folder)) {
            var sound = Files.readAllBytes(file);
            for (var i = 0; i < 12; i++) {
                var flipped = sound.clone();
                flipped[luck.nextInt(sound.length)] ^= (byte) (1 << luck.nextInt(8));
                Files.write(file, flipped);
                assertThat(verified(folder).verdict()).as("flipped %s", file).isNotEqualTo(Verdict.HOLDS);
            }
            Files.write(file, sound);
        }
        assertThat(verified(folder).verdict()).isEqualTo(Verdict.HOLDS);
    }

    @Test
    void any_file_that_is_cut_or_missing_is_found() throws IOException {
        var folder = ofSchool();
        for (var file : files(folder)) {
            if (file.toString().endsWith(".tlog-proof")) continue; // a proof less is no damage
            var sound = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(sound, sound.length / 2));
            assertThat(verified(folder).verdict()).as("cut %s", file).isNotEqualTo(Verdict.HOLDS);
            Files.delete(file);
            assertThat(verified(folder).verdict()).as("without %s", file).isNotEqualTo(Verdict.HOLDS);
            Files.write(file, sound);
        }
    }

    @Test
    void a_deleted_line_is_found_in_the_whole_log_and_in_the_history_of_a_school() throws IOException {
        var whole = whole();
        edit(whole, lines -> lines.remove(56));
        var ofSchool = ofSchool();
        edit(ofSchool, lines -> lines.removeIf(line -> line.contains("\"position\":\"58\"")));

        assertThat(verified(whole).findings()).containsExactly(Finding.at(Kind.DELETED, 57, 57));
        assertThat(verified(ofSchool).findings()).containsExactly(Finding.at(Kind.DELETED, 58, 58));
    }

    @Test
    void the_first_events_of_a_school_cannot_be_left_out() throws IOException {
        var folder = ofSchool();
        edit(folder, lines -> lines.removeFirst());

        assertThat(verified(folder).findings()).containsExactly(Finding.at(Kind.DELETED, 1, 1));
    }

    @Test
    void swapped_lines_are_found() throws IOException {
        var folder = whole();
        edit(folder, lines -> Collections.swap(lines, 9, 19));

        assertThat(verified(folder).findings()).containsExactly(Finding.at(Kind.SWAPPED, 10, 20));
    }

    @Test
    void a_cut_end_is_found() throws IOException {
        var folder = whole();
        edit(folder, lines -> lines.subList(690, 700).clear());
        var ofSchool = ofSchool();
        edit(ofSchool, lines -> lines.removeLast());

        assertThat(verified(folder).findings()).containsExactly(Finding.at(Kind.TRUNCATED, 691, 700));
        assertThat(verified(ofSchool).findings()).containsExactly(Finding.at(Kind.TRUNCATED, 699, 700));
    }

    @Test
    void repeated_foreign_and_broken_lines_are_found() throws IOException {
        var folder = whole();
        edit(folder, lines -> {
            lines.add(30, lines.get(29));
            lines.set(99, lines.get(99).replace("\"version\"", "\"name\":\"Anna\",\"version\""));
            lines.add(lines.getLast().replace("\"position\":\"700\"", "\"position\":\"701\""));
        });

        assertThat(verified(folder).findings())
                .contains(
                        Finding.at(Kind.REPEATED, 30, 30),
                        Finding.at(Kind.BEYOND, 701, 701),
                        Finding.of(Kind.LINE_BROKEN, "100"));
    }

    @Test
    void a_line_may_say_nothing_twice() throws IOException {
        var folder = whole();
        edit(folder, lines -> lines.set(4, lines.get(4).replace("\"data\":{", "\"data\":{\"a\":1},\"data\":{")));

        assertThat(verified(folder).verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void rows_that_a_superuser_changed_are_found_by_their_positions() {
        change(57, row -> new MadeUpLog.Row(row.id(), row.type(), row.time(), row.tags(), "{}"));
        change(58, row -> new MadeUpLog.Row(row.id(), row.type(), "2020-01-01T00:00:00Z", row.tags(), row.payload()));
        change(90, row -> new MadeUpLog.Row(row.id(), row.type(), row.time(), "school=other", row.payload()));

        assertThat(verified(whole()).findings())
                .contains(Finding.at(Kind.ALTERED, 57, 58), Finding.at(Kind.ALTERED, 90, 90));
    }

    @Test
    void a_row_that_was_taken_from_its_school_is_found_and_the_next_one_is_not_blamed() {
        change(91, row -> new MadeUpLog.Row(row.id(), row.type(), row.time(), "school=other", row.payload()));

        assertThat(verified(whole()).findings()).containsExactly(Finding.at(Kind.ALTERED, 91, 91));
    }

    @Test
    void rows_that_a_superuser_swapped_are_found() {
        Collections.swap(log.rows, 99, 102);

        assertThat(verified(whole()).findings()).containsExactly(Finding.at(Kind.SWAPPED, 100, 103));
    }

    @Test
    void a_row_that_a_superuser_deleted_is_found_even_if_the_rest_was_moved_up() {
        var onlyOurs = onlyOurs();
        onlyOurs.rows.remove(49);

        var findings = Verification.of(
                        onlyOurs.export(temporary.resolve("moved"), HistoryNote.EVERYTHING),
                        List.of(onlyOurs.key.verifier()))
                .findings();

        assertThat(findings).first().isEqualTo(Finding.at(Kind.DELETED, 50, 50));
    }

    @Test
    void a_row_that_a_superuser_put_in_is_found_where_it_is() {
        var onlyOurs = onlyOurs();
        onlyOurs.rows.add(49, new MadeUpLog.Row("new", "chats.MessagePosted", "2026-01-01T00:00:00Z", SCHOOL, "{}"));

        var findings = Verification.of(
                        onlyOurs.export(temporary.resolve("put-in"), HistoryNote.EVERYTHING),
                        List.of(onlyOurs.key.verifier()))
                .findings();

        assertThat(findings).anyMatch(one -> one.from() == 50 && one.to() == 50);
    }

    @Test
    void hashes_that_were_changed_together_with_the_event_are_found() {
        var changed = Objects.requireNonNull(log.tiles.get("0/000"));
        changed[57 * 32] ^= 1;

        assertThat(verified(whole()).findings())
                .contains(Finding.at(Kind.ALTERED, 58, 58), new Finding(Kind.TILE_ALTERED, 1, 256, "tile/1/000.p/2"));
    }

    @Test
    void a_missing_tile_is_named() {
        log.tiles.remove("0/001");

        assertThat(verified(whole()).findings()).contains(new Finding(Kind.TILE_MISSING, 257, 512, "tile/0/001"));
    }

    @Test
    void a_log_that_was_built_anew_but_not_signed_is_found() throws IOException {
        var signed = log.checkpoint();
        change(57, row -> new MadeUpLog.Row(row.id(), row.type(), row.time(), row.tags(), "{}"));
        log.sequence();
        var folder = whole();
        Files.writeString(folder.resolve("checkpoint"), signed.toString());
        Files.delete(folder.resolve("proofs/1.tlog-proof"));

        assertThat(verified(folder).findings()).containsExactly(Finding.at(Kind.ROOT_DIFFERS, 1, 700));
    }

    @Test
    void a_log_that_was_signed_with_another_key_is_found() {
        var thief = new MadeUpLog(SigningKey.generate(MadeUpLog.ORIGIN));
        thief.rows.addAll(log.rows);
        thief.rows.set(56, new MadeUpLog.Row("x", "x", "x", SCHOOL, "{}"));
        thief.sequence();

        assertThat(verified(thief.export(temporary.resolve("re-signed"), HistoryNote.EVERYTHING))
                        .findings())
                .first()
                .extracting(Finding::kind)
                .isEqualTo(Kind.SIGNED_BY_ANOTHER);
    }

    @Test
    void a_fork_that_was_signed_with_the_right_key_is_found_by_whoever_kept_a_checkpoint() throws IOException {
        var kept = Files.writeString(temporary.resolve("kept"), log.checkpoint().toString());
        change(57, row -> new MadeUpLog.Row(row.id(), row.type(), row.time(), row.tags(), "{}"));
        log.grow(10);

        var report = Verification.with(keys()).knowing(List.of(kept)).of(whole());

        assertThat(report.findings()).containsExactly(Finding.at(Kind.FORKED, 1, 700));
    }

    @Test
    void whoever_kept_an_export_learns_where_a_fork_begins() {
        var kept = log.export(temporary.resolve("kept"), SCHOOL);
        change(57, row -> new MadeUpLog.Row(row.id(), row.type(), row.time(), row.tags(), "{}"));
        log.grow(10);

        var report = Verification.with(keys()).knowing(List.of(kept)).of(whole());

        assertThat(report.findings()).containsExactly(Finding.at(Kind.FORKED, 57, 700));
    }

    @Test
    void a_log_that_was_rolled_back_is_found_by_whoever_kept_a_checkpoint() throws IOException {
        var kept = Files.writeString(temporary.resolve("kept"), log.checkpoint().toString());
        log.rows.subList(600, 700).clear();
        log.sequence();

        var report = Verification.with(keys()).knowing(List.of(kept)).of(whole());

        assertThat(report.findings()).containsExactly(Finding.at(Kind.ROLLED_BACK, 601, 700));
    }

    @Test
    void a_log_that_has_grown_contains_what_was_known() throws IOException {
        var kept = Files.writeString(temporary.resolve("kept"), log.checkpoint().toString());
        log.grow(333);

        var report = Verification.with(keys()).knowing(List.of(kept)).of(ofSchool());

        assertThat(report.findings()).isEmpty();
        assertThat(report.statements())
                .contains(new Statement(About.EXTENDS_KNOWN, 700, kept.toString()))
                .doesNotContain(Statement.of(About.NOT_THAT_IT_ONLY_GREW));
    }

    @Test
    void a_checkpoint_of_nobody_known_is_no_memory() throws IOException {
        var forged = new Checkpoint(MadeUpLog.ORIGIN, 1, new byte[32])
                .signedBy(SigningKey.generate(MadeUpLog.ORIGIN))
                .toString();
        var kept = Files.writeString(temporary.resolve("kept"), forged);

        var report = Verification.with(keys()).knowing(List.of(kept)).of(whole());

        assertThat(report.verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void a_signature_that_does_not_fit_is_found() throws IOException {
        var folder = whole();
        var other = new Checkpoint(MadeUpLog.ORIGIN, 3, new byte[32]).signedBy(log.key);
        var right = log.checkpoint();
        Files.writeString(folder.resolve("checkpoint"), new Note(right.text(), other.signatures()).toString());

        assertThat(verified(folder).findings()).extracting(Finding::kind).containsExactly(Kind.SIGNATURE_BROKEN);
    }

    @Test
    void a_witness_says_when_it_saw_the_log() throws IOException {
        var witness = SigningKey.generate("witness.example", VerifierKey.Use.COSIGNATURE);
        var folder = whole();
        Files.writeString(
                folder.resolve("checkpoint"),
                witness.cosign(log.checkpoint(), Instant.ofEpochSecond(1_800_000_000))
                        .toString());

        var report = Verification.of(folder, List.of(log.key.verifier(), witness.verifier()));

        assertThat(report.findings()).isEmpty();
        assertThat(report.statements())
                .contains(new Statement(About.WITNESSED, 1_800_000_000, "witness.example"))
                .doesNotContain(Statement.of(About.NOT_THE_ONLY_ONE));
        assertThat(verified(folder).findings())
                .as("an unknown witness does no harm")
                .isEmpty();
    }

    @Test
    void a_key_hands_over_and_its_old_checkpoints_stay_valid() throws IOException {
        var kept = Files.writeString(temporary.resolve("kept"), log.checkpoint().toString());
        var next = new MadeUpLog(SigningKey.generate(MadeUpLog.ORIGIN));
        next.rows.addAll(log.rows);
        next.grow(5);
        var folder = next.export(temporary.resolve("later"), HistoryNote.EVERYTHING);
        write(
                folder,
                "keys/1.note",
                bytes(KeyRotation.between(log.key, next.key, 700).toString()));

        var report = Verification.with(keys()).knowing(List.of(kept)).of(folder);

        assertThat(report.findings()).isEmpty();
    }

    @Test
    void a_key_that_has_handed_over_signs_nothing_new() {
        var next = SigningKey.generate(MadeUpLog.ORIGIN);
        var folder = whole();
        write(
                folder,
                "keys/1.note",
                bytes(KeyRotation.between(log.key, next, 600).toString()));

        assertThat(verified(folder).findings()).extracting(Finding::kind).contains(Kind.KEY_RETIRED);
    }

    @Test
    void nobody_hands_over_a_key_but_its_owner() {
        var thief = new MadeUpLog(SigningKey.generate(MadeUpLog.ORIGIN));
        thief.rows.addAll(log.rows);
        thief.sequence();
        var folder = thief.export(temporary.resolve("stolen"), HistoryNote.EVERYTHING);
        var text = KeyRotation.between(log.key, thief.key, 0).text();
        write(folder, "keys/1.note", bytes(thief.key.sign(Note.unsigned(text)).toString()));

        assertThat(verified(folder).findings())
                .extracting(Finding::kind)
                .contains(Kind.ROTATION_BROKEN, Kind.SIGNED_BY_ANOTHER);
    }

    @Test
    void what_is_no_export_is_said_to_be_none() throws IOException {
        var nothing = temporary.resolve("nothing");
        var empty = Files.createDirectory(temporary.resolve("empty"));
        var foreign = Files.createDirectory(temporary.resolve("foreign"));
        write(foreign, "holiday.txt", bytes("sun"));
        var half = whole();
        Files.delete(half.resolve("checkpoint"));
        var text = Files.writeString(temporary.resolve("text"), "sun");
        var brokenZip = Files.write(
                temporary.resolve("broken.zip"), Arrays.copyOf(Files.readAllBytes(zipped(ofSchool())), 5_000));
        var garbled = Files.createDirectory(temporary.resolve("garbled"));
        write(garbled, "checkpoint", new byte[] {(byte) 0xff, 0, 1});

        var expected = Map.of(
                nothing, Kind.NOT_THERE,
                empty, Kind.EMPTY,
                foreign, Kind.FOREIGN,
                half, Kind.HALF,
                text, Kind.FOREIGN,
                brokenZip, Kind.FOREIGN,
                garbled, Kind.UNREADABLE);
        expected.forEach((place, kind) -> {
            var report = verified(place);
            assertThat(report.verdict()).as("%s", place).isEqualTo(Verdict.CANNOT_TELL);
            assertThat(report.findings()).extracting(Finding::kind).containsExactly(kind);
        });
    }

    @Test
    void without_a_key_of_this_log_nothing_is_said() {
        var stranger = SigningKey.generate("another.school/log").verifier();

        assertThat(Verification.of(whole(), List.of(stranger)).findings())
                .containsExactly(Finding.of(Kind.NO_KEY, MadeUpLog.ORIGIN));
    }

    private MadeUpLog onlyOurs() {
        var onlyOurs = new MadeUpLog(SigningKey.generate(MadeUpLog.ORIGIN));
        onlyOurs.rows.addAll(
                log.rows.stream().filter(row -> row.tags().startsWith(SCHOOL)).toList());
        onlyOurs.sequence();
        return onlyOurs;
    }

    private void change(int position, UnaryOperator<MadeUpLog.Row> how) {
        log.rows.set(position - 1, how.apply(log.rows.get(position - 1)));
    }

    private Path whole() {
        return log.export(temporary.resolve("whole"), HistoryNote.EVERYTHING);
    }

    private Path ofSchool() {
        return log.export(temporary.resolve("school"), SCHOOL);
    }

    private List<VerifierKey> keys() {
        return List.of(log.key.verifier());
    }

    private Report verified(Path folder) {
        return Verification.of(folder, keys());
    }

    private static void edit(Path folder, Consumer<List<String>> how) throws IOException {
        var file = folder.resolve("events.ndjson");
        var lines = new ArrayList<>(Files.readAllLines(file));
        how.accept(lines);
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private static void flip(Path folder, String name, int at) throws IOException {
        var bytes = Files.readAllBytes(folder.resolve(name));
        bytes[at] ^= 1;
        Files.write(folder.resolve(name), bytes);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private Path zipped(Path folder) throws IOException {
        var zip = temporary.resolve("export.zip");
        try (var system = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            for (var file : files(folder)) {
                write(system.getPath("/"), folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return zip;
    }
}

package org.homeroom.evidence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.evidence.MadeUpLog.SCHOOL;
import static org.homeroom.evidence.MadeUpLog.bytes;
import static org.homeroom.evidence.MadeUpLog.write;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.homeroom.evidence.HistoryNote;
import org.homeroom.evidence.KeyRotation;
import org.homeroom.evidence.MadeUpLog;
import org.homeroom.evidence.Note;
import org.homeroom.evidence.SigningKey;
import org.homeroom.evidence.audit.Finding.Kind;
import org.homeroom.evidence.audit.Report.Verdict;
import org.homeroom.evidence.cli.Words;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports that somebody has made up to deceive the one who verifies them, or to wear him down. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("S-43")
class HostileExportTest {

    private static final String OTHER = "school=other";

    @TempDir
    Path temporary;

    private final MadeUpLog log = MadeUpLog.of(300);

    @Test
    void an_event_of_another_school_does_not_stand_in_for_the_last_one() throws IOException {
        var ours = ofSchool(); // the last of ours is 299, the last of the others is 300
        var theirs = lines(log.export(temporary.resolve("other"), OTHER));
        var lines = lines(ours);
        lines.set(lines.size() - 1, theirs.getLast());
        rewrite(ours, lines);

        var report = verified(ours);

        assertThat(report.findings())
                .contains(Finding.at(Kind.TRUNCATED, 299, 299), Finding.at(Kind.OF_ANOTHER_SCHOOL, 300, 300));
    }

    @Test
    void the_history_of_one_school_is_not_that_of_another() throws IOException {
        var equal = new MadeUpLog(log.key);
        for (var i = 0; i < 4; i++) {
            equal.rows.add(new MadeUpLog.Row(
                    "event-" + i, "chats.MessagePosted", "2026-11-23T06:00:00Z", i < 2 ? OTHER : SCHOOL, "{}"));
        }
        equal.sequence();
        var folder = equal.export(temporary.resolve("ours"), SCHOOL);
        write(folder, "history", bytes(equal.history(OTHER, 2, 2).toString()));

        assertThat(verified(folder).verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void a_key_that_has_handed_over_does_not_say_how_much_there_is() throws IOException {
        var next = new MadeUpLog(SigningKey.generate(MadeUpLog.ORIGIN));
        next.rows.addAll(log.rows);
        next.grow(60);
        var folder = next.export(temporary.resolve("later"), SCHOOL);
        write(
                folder,
                "keys/1.note",
                bytes(KeyRotation.between(log.key, next.key, 300).toString()));
        assertThat(verified(folder).findings()).isEmpty();

        var lines = lines(folder);
        lines.removeLast();
        rewrite(folder, lines);
        var text = new HistoryNote(MadeUpLog.ORIGIN, SCHOOL, 360, lines.size(), 358).text();
        write(folder, "history", bytes(log.key.sign(Note.unsigned(text)).toString()));

        assertThat(verified(folder).findings()).extracting(Finding::kind).contains(Kind.KEY_RETIRED);
    }

    @Test
    void a_fork_is_found_even_if_only_the_checkpoint_of_the_known_export_was_kept() throws IOException {
        var kept = temporary.resolve("kept");
        write(kept, "checkpoint", bytes(log.checkpoint().toString()));
        fork();

        assertThat(knowing(kept).findings()).containsExactly(Finding.at(Kind.FORKED, 1, 300));
    }

    @Test
    void a_fork_is_found_even_if_the_hashes_of_the_known_export_were_exchanged() throws IOException {
        var kept = log.export(temporary.resolve("kept"), SCHOOL);
        fork();
        var forked = log.export(temporary.resolve("forked"), SCHOOL);
        for (var tile : List.of("tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1")) {
            Files.write(kept.resolve(tile), Files.readAllBytes(forked.resolve(tile)));
        }
        log.grow(10);

        assertThat(knowing(kept).findings()).containsExactly(Finding.at(Kind.FORKED, 1, 300));
    }

    @Test
    void an_event_may_name_any_position_as_the_one_before_it() throws IOException {
        var folder = ofSchool();
        var lines = lines(folder);
        lines.set(5, lines.get(5).replaceFirst("school=7c41@[0-9]+", "school=7c41@2147483647"));
        rewrite(folder, lines);

        assertThat(verified(folder).findings()).extracting(Finding::kind).containsExactly(Kind.ALTERED);
    }

    @Test
    void folders_in_place_of_files_are_no_surprise() throws IOException {
        for (var name : List.of("proofs/2.tlog-proof", "timestamps/2.tsr", "witnessed/2.checkpoint")) {
            var folder = log.export(temporary.resolve("with " + name.replace('/', ' ')), SCHOOL);
            Files.createDirectories(folder.resolve(name));

            assertThat(verified(folder).verdict()).as(name).isNotEqualTo(Verdict.HOLDS);
        }
    }

    @Test
    void what_is_far_too_long_is_not_read() throws IOException {
        for (var name : List.of(
                "checkpoint",
                "history",
                "tile/0/000",
                "tile/1/000.p/1",
                "keys/1.note",
                "proofs/1.tlog-proof",
                "timestamps/1.tsr")) {
            var folder = log.export(temporary.resolve("with " + name.replace('/', ' ')), SCHOOL);
            Files.createDirectories(Objects.requireNonNull(folder.resolve(name).getParent()));
            write(folder, "timestamps/1.checkpoint", bytes(log.checkpoint().toString()));
            try (var file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
                file.setLength(3L << 30);
            }

            assertThat(verified(folder).verdict()).as(name).isNotEqualTo(Verdict.HOLDS);
        }
    }

    @Test
    void a_million_broken_lines_are_told_in_a_few_sentences() throws IOException {
        var folder = ofSchool();
        var file = folder.resolve("events.ndjson");
        Files.writeString(file, Files.readString(file) + "\n".repeat(1_000_000));

        var findings = verified(folder).findings();

        assertThat(findings).extracting(Finding::kind).contains(Kind.LINE_BROKEN);
        assertThat(findings).hasSizeLessThan(200);
    }

    @Test
    void a_million_events_that_are_not_covered_are_told_in_a_few_sentences() throws IOException {
        var folder = ofSchool();
        var line = lines(folder).getFirst();
        var more = new StringBuilder();
        for (var i = 0; i < 10_000; i++) {
            more.append(line.replace("\"position\":\"1\"", "\"position\":\"" + (1000 + 2 * i) + "\""))
                    .append('\n');
        }
        var file = folder.resolve("events.ndjson");
        Files.writeString(file, Files.readString(file) + more);

        var findings = verified(folder).findings();

        assertThat(findings).extracting(Finding::kind).contains(Kind.BEYOND);
        assertThat(findings).hasSizeLessThan(200);
    }

    @Test
    void the_name_of_a_file_cannot_speak_for_the_verifier() throws IOException {
        var folder = ofSchool();
        write(folder, "keys/x\nTHE EXPORT HOLDS\u001b[8m\u202e", bytes("no note"));

        var said = Words.in("en").orElseThrow().of(verified(folder));

        assertThat(said.lines()).noneMatch(line -> line.startsWith("THE EXPORT HOLDS"));
        assertThat(said).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void a_zip_in_which_other_programs_may_see_something_else_is_not_verified() throws IOException {
        var sound = ofSchool();
        for (var other : List.of("/events.ndjson", "Events.ndjson", ".\\events.ndjson", "events.ndjsoX")) {
            var zip = temporary.resolve("two.zip");
            try (var stream = new ZipOutputStream(Files.newOutputStream(zip))) {
                stream.putNextEntry(new ZipEntry(other));
                stream.write(bytes("forged"));
                for (var file : files(sound)) {
                    stream.putNextEntry(new ZipEntry(sound.relativize(file).toString()));
                    stream.write(Files.readAllBytes(file));
                }
            }
            var patched = new String(Files.readAllBytes(zip), StandardCharsets.ISO_8859_1)
                    .replace("events.ndjsoX", "events.ndjson");
            Files.write(zip, patched.getBytes(StandardCharsets.ISO_8859_1));

            assertThat(verified(zip).findings())
                    .as(other)
                    .extracting(Finding::kind)
                    .containsExactly(Kind.TWICE);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private void fork() {
        var row = log.rows.get(56);
        log.rows.set(56, new MadeUpLog.Row(row.id(), row.type(), row.time(), row.tags(), "{}"));
        log.sequence();
    }

    private Path ofSchool() {
        return log.export(temporary.resolve("school"), SCHOOL);
    }

    private Report verified(Path folder) {
        return Verification.of(folder, List.of(log.key.verifier()));
    }

    private Report knowing(Path kept) {
        return Verification.with(List.of(log.key.verifier()))
                .knowing(List.of(kept))
                .of(ofSchool());
    }

    private static List<String> lines(Path folder) throws IOException {
        return new ArrayList<>(Files.readAllLines(folder.resolve("events.ndjson")));
    }

    private static void rewrite(Path folder, List<String> lines) throws IOException {
        Files.writeString(folder.resolve("events.ndjson"), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }
}

package org.homeroom.evidence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.evidence.MadeUpLog.SCHOOL;
import static org.homeroom.evidence.MadeUpLog.bytes;
import static org.homeroom.evidence.MadeUpLog.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.homeroom.evidence.HistoryNote;
import org.homeroom.evidence.KeyRotation;
import org.homeroom.evidence.MadeUpLog;
import org.homeroom.evidence.Note;
import org.homeroom.evidence.SigningKey;
import org.homeroom.evidence.audit.Finding.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports that somebody has made up to deceive the one who verifies them, or to wear him down. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("S-43")
class HostileExportTest {

    @TempDir
    Path temporary;

    private final MadeUpLog log = MadeUpLog.of(300);

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

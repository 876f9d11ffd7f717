package org.homeroom.evidence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.evidence.MadeUpLog.SCHOOL;
import static org.homeroom.evidence.MadeUpLog.bytes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.homeroom.evidence.HistoryNote;
import org.homeroom.evidence.InclusionProof;
import org.homeroom.evidence.MadeUpLog;
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

/** One event is shown to be in the log, with nothing but a file and a key. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("S-43")
class EventProofTest {

    private static final int EVENTS = 700;

    @TempDir
    Path temporary;

    private final MadeUpLog log = MadeUpLog.of(EVENTS);

    @Test
    void an_event_is_proved_by_its_position_or_its_id() throws IOException {
        for (var event : List.of("58", "event-58")) {
            var report = verified(file(made(event)));

            assertThat(report.findings()).isEmpty();
            assertThat(report.verdict()).isEqualTo(Verdict.HOLDS);
            assertThat(report.statements())
                    .anySatisfy(statement -> {
                        assertThat(statement.about()).isEqualTo(About.IN_THE_LOG);
                        assertThat(statement.number()).isEqualTo(58);
                        assertThat(statement.detail()).contains("\"id\":\"event-58\"", "Ä58");
                    })
                    .contains(Statement.of(About.NOT_OTHER_EVENTS), Statement.of(About.NOT_THE_TIME));
        }
    }

    @Test
    void every_event_can_be_proved() {
        var export = whole();
        var verification = Verification.with(keys());
        for (var position = 1; position <= EVENTS; position += 9) {
            var proof = Objects.requireNonNull(
                    EventProof.from(export, Integer.toString(position)).proof());
            assertThat(verification.of(proof).verdict()).isEqualTo(Verdict.HOLDS);
        }
    }

    @Test
    void of_what_is_not_in_the_export_there_is_no_proof() {
        assertThat(EventProof.from(whole(), "event-9999").findings())
                .containsExactly(Finding.of(Kind.UNKNOWN_EVENT, "event-9999"));
        assertThat(EventProof.from(whole(), "701").findings())
                .containsExactly(new Finding(Kind.NOT_COVERED, 701, 701, "700"));
        var ofSchool = log.export(temporary.resolve("school"), SCHOOL);
        assertThat(EventProof.from(ofSchool, "3").findings()).containsExactly(Finding.at(Kind.ONLY_A_HASH, 3, 3));
        assertThat(EventProof.from(temporary.resolve("nothing"), "3").report().verdict())
                .isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void a_changed_event_is_not_proved() throws IOException {
        var export = whole();
        var events = export.resolve("events.ndjson");
        Files.writeString(events, Files.readString(events).replace("Ä58\"", "Ä59\""));

        var made = EventProof.from(export, "58");

        assertThat(made.proof()).isNull();
        assertThat(made.findings()).containsExactly(Finding.at(Kind.ALTERED, 58, 58));
        assertThat(made.report().verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void a_tree_that_was_not_signed_proves_nothing() throws IOException {
        var export = whole();
        var tile = export.resolve("tile/0/000");
        var hashes = Files.readAllBytes(tile);
        hashes[5] ^= 1;
        Files.write(tile, hashes);

        var proof = Objects.requireNonNull(EventProof.from(export, "58").proof());
        assertThat(Verification.with(keys()).of(proof).findings())
                .containsExactly(new Finding(Kind.PROOF_BROKEN, 58, 58, "58.tlog-proof"));

        Files.delete(export.resolve("tile/0/001"));
        assertThat(EventProof.from(export, "300").findings())
                .containsExactly(new Finding(Kind.TILE_MISSING, 300, 300, "tile/0/001"));
    }

    @Test
    void any_flipped_byte_of_a_proof_is_found() throws IOException {
        var file = file(made("58"));
        var sound = Files.readAllBytes(file);
        var luck = new Random(58);
        for (var i = 0; i < 300; i++) {
            var flipped = sound.clone();
            var at = luck.nextInt(sound.length);
            flipped[at] ^= (byte) (1 << luck.nextInt(7));
            Files.write(file, flipped);
            assertThat(verified(file).verdict()).as("flipped at %d", at).isNotEqualTo(Verdict.HOLDS);
        }
    }

    @Test
    void the_event_of_another_proof_is_not_proved() throws IOException {
        var one = made("58");
        var other = made("59");
        var swapped = new InclusionProof(other.extra(), one.index(), one.path(), one.checkpoint());

        assertThat(verified(file(swapped)).findings()).extracting(Finding::kind).containsExactly(Kind.PROOF_BROKEN);
    }

    @Test
    void a_proof_without_its_event_needs_it_as_a_line_or_as_the_entry() throws IOException {
        var proof = Files.writeString(
                temporary.resolve("57.tlog-proof"), log.proof(57).toString());
        var line = made("57").extra();
        var entry = log.envelopes().get(56).entry();
        var verification = Verification.with(keys());

        assertThat(verified(proof).findings())
                .containsExactly(new Finding(Kind.WITHOUT_EVENT, 57, 57, proof.toString()));
        assertThat(verification.of(proof, line).verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(verification.of(proof, entry).verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(verification.of(proof, made("58").extra()).verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(verification.of(proof, bytes("what I say happened")).verdict())
                .isEqualTo(Verdict.BROKEN);
    }

    @Test
    void a_proof_is_believed_by_the_key_of_the_log_alone() throws IOException {
        var file = file(made("58"));
        var sameName = SigningKey.generate(MadeUpLog.ORIGIN).verifier();
        var otherName = SigningKey.generate("other.school/log").verifier();

        assertThat(Verification.of(file, List.of(sameName)).findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.SIGNED_BY_ANOTHER);
        assertThat(Verification.of(file, List.of(otherName)).findings())
                .containsExactly(Finding.of(Kind.NO_KEY, MadeUpLog.ORIGIN));
    }

    @Test
    void a_damaged_proof_says_nothing() throws IOException {
        var file = file(made("58"));
        Files.writeString(file, Files.readString(file).substring(0, 300));

        assertThat(verified(file).findings()).containsExactly(Finding.of(Kind.UNREADABLE, file.toString()));
    }

    @Test
    void witnesses_and_known_checkpoints_speak_for_a_proof_too() throws IOException {
        var witness = SigningKey.generate("witness.example", VerifierKey.Use.COSIGNATURE);
        var made = made("58");
        var seen = Instant.ofEpochSecond(1_800_000_000);
        var cosigned = file(new InclusionProof(made.extra(), 57, made.path(), witness.cosign(made.checkpoint(), seen)));
        var same = kept("same", log);
        var older = kept("older", new MadeUpLogOf(log, 500).log);
        var other = MadeUpLog.of(0);
        var fork = new MadeUpLog(log.key);
        fork.rows.addAll(log.rows.subList(1, 700));
        fork.grow(1);

        var keys = new ArrayList<>(keys());
        keys.add(witness.verifier());
        var report = Verification.with(keys).knowing(List.of(same, older)).of(cosigned);
        assertThat(report.findings()).isEmpty();
        assertThat(report.statements())
                .contains(
                        new Statement(About.WITNESSED, 1_800_000_000, "witness.example"),
                        new Statement(About.EXTENDS_KNOWN, 700, same.toString()),
                        new Statement(About.NOT_COMPARED_WITH_KNOWN, 500, older.toString()))
                .doesNotContain(Statement.of(About.NOT_THE_TIME));

        assertThat(Verification.with(keys)
                        .knowing(List.of(kept("fork", fork)))
                        .of(cosigned)
                        .findings())
                .containsExactly(Finding.at(Kind.FORKED, 1, 700));
        assertThat(Verification.with(keys)
                        .knowing(List.of(kept("other", other)))
                        .of(cosigned)
                        .verdict())
                .isEqualTo(Verdict.CANNOT_TELL);
    }

    /** The log when it was shorter. */
    private record MadeUpLogOf(MadeUpLog log) {
        MadeUpLogOf(MadeUpLog now, int events) {
            this(new MadeUpLog(now.key));
            log.rows.addAll(now.rows.subList(0, events));
            log.sequence();
        }
    }

    private Path kept(String name, MadeUpLog of) throws IOException {
        return Files.writeString(temporary.resolve(name), of.checkpoint().toString());
    }

    private InclusionProof made(String event) {
        return Objects.requireNonNull(EventProof.from(whole(), event).proof());
    }

    private Path file(InclusionProof proof) throws IOException {
        return Files.write(
                temporary.resolve(proof.index() + 1 + ".tlog-proof"),
                proof.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Path whole() {
        return log.export(temporary.resolve("whole"), HistoryNote.EVERYTHING);
    }

    private List<VerifierKey> keys() {
        return List.of(log.key.verifier());
    }

    private Report verified(Path file) {
        return Verification.of(file, keys());
    }
}

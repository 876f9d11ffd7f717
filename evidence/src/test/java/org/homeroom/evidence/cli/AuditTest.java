package org.homeroom.evidence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.homeroom.evidence.HistoryNote;
import org.homeroom.evidence.KeyRotation;
import org.homeroom.evidence.MadeUpLog;
import org.homeroom.evidence.Note;
import org.homeroom.evidence.SigningKey;
import org.homeroom.evidence.TestAuthority;
import org.homeroom.evidence.audit.Finding;
import org.homeroom.evidence.audit.Statement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditTest {

    @TempDir
    Path temporary;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final MadeUpLog log = MadeUpLog.of(300);

    @Test
    void a_sound_export_ends_with_0_and_says_what_is_proved_and_what_is_not() throws IOException {
        assertThat(run("verify", export(), "--key", key())).isZero();
        assertThat(said())
                .contains("THE EXPORT HOLDS", "Proved:", "300 events are exactly", "Not proved", "operator's");
    }

    @Test
    void it_speaks_russian() throws IOException {
        var export = export();
        assertThat(run("verify", export, "--key", key(), "--lang", "ru")).isZero();
        assertThat(said()).contains("ВЫГРУЗКА ВЕРНА", "Не доказано");

        spoil(export);
        assertThat(run("verify", export, "--key", key(), "--lang", "ru")).isEqualTo(1);
        assertThat(said()).contains("событие 58: не то, что было записано");
    }

    @Test
    void a_changed_export_ends_with_1_and_names_the_position() throws IOException {
        var export = export();
        spoil(export);

        assertThat(run("verify", export, "--key", key())).isEqualTo(1);
        assertThat(said()).contains("DOES NOT HOLD", "event 58: not what was recorded");
    }

    @Test
    void what_is_no_export_ends_with_3() throws IOException {
        assertThat(run("verify", temporary.resolve("nothing").toString(), "--key", key()))
                .isEqualTo(3);
        assertThat(said()).contains("NOTHING CAN BE SAID", "there is nothing at");
    }

    @Test
    void several_checkpoints_may_be_known() throws IOException {
        var one = Files.writeString(temporary.resolve("one"), log.checkpoint().toString())
                .toString();
        log.grow(20);
        var two = Files.writeString(temporary.resolve("two"), log.checkpoint().toString())
                .toString();

        assertThat(run("verify", export(), "--key", key(), "--known", one, two)).isZero();
        assertThat(said()).contains("all 300 events", "all 320 events");
    }

    @Test
    void one_event_is_proved_by_a_file_of_its_own() throws IOException {
        var file = temporary.resolve("58.tlog-proof").toString();

        assertThat(run("proof", export(), "event-58", file, "--key", key())).isZero();
        assertThat(said()).contains("THE PROOF HOLDS", "event 58 stands in the log exactly so: {\"specversion\"");
        assertThat(run("verify", file, "--key", key(), "--lang", "ru")).isZero();
        assertThat(said()).contains("ДОКАЗАТЕЛЬСТВО ВЕРНО", "событие 58 стоит в журнале именно так");
        assertThat(run("proof", export(), "57", file, "--key", key()))
                .as("never overwritten")
                .isEqualTo(2);

        var proof = Path.of(file);
        Files.writeString(proof, Files.readString(proof).replace("\nindex 57\n", "\nindex 58\n"));
        assertThat(run("verify", file, "--key", key())).isEqualTo(1);
        assertThat(said())
                .contains(
                        "THE PROOF DOES NOT HOLD",
                        "58.tlog-proof does not prove its event",
                        "Nothing is proved by this");
    }

    @Test
    void time_stamps_count_by_the_certificate_that_is_given() throws IOException {
        var export = export();
        var authority = TestAuthority.make();
        var checkpoint = MadeUpLog.bytes(log.checkpoint().toString());
        MadeUpLog.write(Path.of(export), "timestamps/300.checkpoint", checkpoint);
        MadeUpLog.write(
                Path.of(export),
                "timestamps/300.tsr",
                authority.stamp(checkpoint, Instant.parse("2026-11-23T14:00:00Z")));
        var root = Files.writeString(temporary.resolve("root.pem"), authority.rootAsText());

        assertThat(run("verify", export, "--key", key())).isZero();
        assertThat(said()).contains("not checked, since no certificate was given (--tsa)");
        assertThat(run("verify", export, "--key", key(), "--tsa", root.toString()))
                .isZero();
        assertThat(said()).contains("the first 300 events of the log existed, exactly so, at 2026-11-23T14:00:00Z");
        Files.writeString(root, TestAuthority.make().rootAsText());
        assertThat(run("verify", export, "--key", key(), "--tsa", root.toString()))
                .isEqualTo(3);
        assertThat(run("verify", export, "--key", key(), "--tsa", key())).isEqualTo(2);
    }

    @Test
    void a_hand_over_that_no_verifier_would_accept_is_not_written() throws IOException {
        var file = temporary.resolve("rotation");
        var old = secret(SigningKey.generate(MadeUpLog.ORIGIN));
        var next = secret(SigningKey.generate(MadeUpLog.ORIGIN));

        assertThat(run("rotate", old, secret(SigningKey.generate("another.school/log")), "5", file.toString()))
                .isEqualTo(2);
        assertThat(run("rotate", old, old, "5", file.toString())).isEqualTo(2);
        assertThat(run("rotate", old, next, "-5", file.toString())).isEqualTo(2);
        assertThat(file).doesNotExist();
        assertThat(run("rotate", old, next, "5", file.toString())).isZero();
    }

    private String secret(SigningKey key) throws IOException {
        return Files.writeString(temporary.resolve("key-" + key.verifier().hexId()), key.secret())
                .toString();
    }

    @Test
    void what_cannot_be_the_name_of_a_file_is_a_wrong_call_and_no_tampering() throws IOException {
        assertThat(run("verify", "Выгрузка\0", "--key", key())).isEqualTo(2);
        assertThat(run("verify", export(), "--key", temporary.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("cannot read the name", "is a folder");
    }

    @Test
    void what_cannot_be_proved_leaves_no_file() throws IOException {
        var file = temporary.resolve("proof");

        assertThat(run("proof", export(), "event-301", file.toString(), "--key", key()))
                .isEqualTo(3);
        assertThat(said()).contains("no event of this export has the id event-301");
        assertThat(run("proof", export(), "301", file.toString(), "--key", key()))
                .isEqualTo(3);
        assertThat(said()).contains("event 301: the checkpoint does not cover it, the log had 300 events then");
        var wrong = Files.writeString(
                        temporary.resolve("wrong.pub"),
                        SigningKey.generate(MadeUpLog.ORIGIN).verifier().toString())
                .toString();
        assertThat(run("proof", export(), "58", file.toString(), "--key", wrong))
                .isEqualTo(1);
        assertThat(said()).contains("not a key that you trust");
        assertThat(file).doesNotExist();
    }

    @Test
    void the_event_of_a_proof_may_come_in_a_file_of_its_own() throws IOException {
        var export = export();
        var event = Files.writeString(
                        temporary.resolve("event"),
                        Files.readAllLines(Path.of(export, "events.ndjson")).getFirst() + "\n")
                .toString();
        var proof = export + "/proofs/1.tlog-proof";

        assertThat(run("verify", proof, "--key", key())).isEqualTo(3);
        assertThat(said()).contains("(--event)");
        assertThat(run("verify", proof, "--key", key(), "--event", event)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dance",
                "verify",
                "verify a",
                "verify a --key",
                "verify a --key no-such-file",
                "verify a --event",
                "proof a 58 --key k",
                "proof a 58 f",
                "keygen",
                "keygen a+b f",
                "rotate a b c d",
                "verify a b --key k"
            })
    void a_wrong_call_ends_with_2_and_no_stack_trace(String call) {
        assertThat(run(call.split(" "))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("audit: ").doesNotContain("Exception");
    }

    @Test
    void a_file_without_keys_is_no_key() throws IOException {
        var file = Files.writeString(temporary.resolve("k"), "not a key").toString();

        assertThat(run("verify", export(), "--key", file)).isEqualTo(2);
    }

    @Test
    void a_key_is_made_once_for_its_owner_alone_and_hands_over() throws IOException {
        var one = temporary.resolve("one").toString();
        var two = temporary.resolve("two").toString();
        var note = temporary.resolve("note").toString();

        assertThat(run("keygen", "example.school/log", one)).isZero();
        assertThat(run("keygen", "example.school/log", one))
                .as("never overwritten")
                .isEqualTo(2);
        assertThat(run("keygen", "example.school/log", two)).isZero();
        assertThat(run("rotate", one, two, "57", note)).isZero();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(one))))
                .isEqualTo("rw-------");
        assertThat(SigningKey.of(Files.readString(Path.of(one))).verifier() + "\n")
                .isEqualTo(Files.readString(Path.of(one + ".pub")));
        assertThat(KeyRotation.of(Note.of(Files.readString(Path.of(note)))).since())
                .isEqualTo(57);
    }

    @Test
    void everything_can_be_said_in_both_languages() {
        for (var language : List.of("en", "ru")) {
            var words = Words.in(language).orElseThrow();
            var findings = Stream.of(Finding.Kind.values()).map(kind -> new Finding(kind, 57, 58, "DETAIL"));
            assertThat(findings.map(words::of))
                    .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{"));
            Stream.of(Statement.About.values())
                    .map(about -> words.of(new Statement(about, 1_234_567, "DETAIL")))
                    .forEach(text -> assertThat(text).isNotBlank().doesNotContain("{"));
        }
        assertThat(Words.in("xx")).isEmpty();
    }

    private String export() {
        return log.export(temporary.resolve("export"), HistoryNote.EVERYTHING).toString();
    }

    private String key() throws IOException {
        return Files.writeString(temporary.resolve("key.pub"), "# our log\n" + log.key.verifier() + "\n")
                .toString();
    }

    private static void spoil(String export) throws IOException {
        var events = Path.of(export, "events.ndjson");
        Files.writeString(events, Files.readString(events).replace("Ä58\"", "Ä59\""));
    }

    private int run(String... arguments) {
        out.reset();
        return new Audit(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false)
                .run(arguments);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}

package org.homeroom.persistence.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.awaitility.Awaitility;
import org.homeroom.evidence.Checkpoint;
import org.homeroom.evidence.HistoryNote;
import org.homeroom.evidence.Note;
import org.homeroom.evidence.SigningKey;
import org.homeroom.evidence.TestAuthority;
import org.homeroom.evidence.VerifierKey;
import org.homeroom.evidence.audit.Report;
import org.homeroom.evidence.audit.Statement;
import org.homeroom.evidence.audit.Verification;
import org.homeroom.persistence.eventstore.LogOnDisk;
import org.homeroom.persistence.evidence.Attestations.Attestation;
import org.homeroom.persistence.evidence.Attestations.Kind;
import org.homeroom.persistence.evidence.EvidenceTables.Signed;
import org.homeroom.persistence.evidence.LocalServer.Answer;
import org.homeroom.persistence.evidence.LocalServer.Behaviour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody outside says of checkpoints is kept where it proves something, and holds up nobody where it does not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("S-43")
class AttestorsTest {

    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMillis(300);

    @TempDir
    Path temporary;

    private final LogOnDisk log = new LogOnDisk();
    private final EvidenceTables tables = new EvidenceTables(log.pool());
    private final Attestations attestations = new Attestations(log.pool());
    private final LogKeys keys = new LogKeys(SigningKey.generate("example.school/log"), List.of());
    private final TestAuthority authority = TestAuthority.make();
    private final HonestWitness witness = new HonestWitness(keys.key().verifier());

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_checkpoint_is_stamped_and_the_export_proves_by_when_it_existed() throws Exception {
        log.append(300);
        signed();
        var before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        try (var server = new LocalServer(honestAuthority());
                var attestors = asking(server, SOON)) {
            eventuallyKept(Kind.TIME_STAMP, 300);
            assertThat(attestors.unheard()).isEmpty();
        }
        log.append(50);
        signed();

        var export = export();
        var report = verified(export);
        assertThat(report.findings()).isEmpty();
        assertThat(report.statements()).anySatisfy(statement -> {
            assertThat(statement.about()).isEqualTo(Statement.About.STAMPED);
            assertThat(statement.events()).isEqualTo(300);
            assertThat(statement.number())
                    .isBetween(before.getEpochSecond(), Instant.now().getEpochSecond());
        });
        opensslVerifies(export);
    }

    private void opensslVerifies(Path export) throws Exception {
        try (var zip = FileSystems.newFileSystem(export)) {
            Files.copy(zip.getPath("timestamps/300.tsr"), temporary.resolve("tsr"));
            Files.copy(zip.getPath("timestamps/300.checkpoint"), temporary.resolve("data"));
        }
        Files.writeString(temporary.resolve("root.pem"), authority.rootAsText());
        Process openssl;
        try {
            openssl = new ProcessBuilder(
                            "openssl", "ts", "-verify", "-in", "tsr", "-data", "data", "-CAfile", "root.pem")
                    .directory(temporary.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(temporary.resolve("said").toFile())
                    .start();
        } catch (IOException e) {
            Assumptions.abort("openssl is not installed");
            return;
        }
        assertThat(openssl.waitFor())
                .as(Files.readString(temporary.resolve("said")))
                .isZero();
    }

    @Test
    void an_authority_is_asked_at_most_once_in_an_interval() {
        log.append(10);
        signed();
        try (var server = new LocalServer(honestAuthority());
                var attestors = asking(server, Duration.ofHours(1));
                var other = asking(server, Duration.ofHours(1))) {
            eventuallyKept(Kind.TIME_STAMP, 10);
            var asked = server.asked.get();
            assertThat(asked).isBetween(1, 2);
            log.append(10);
            signed();
            Awaitility.await()
                    .during(Duration.ofMillis(2_500))
                    .atMost(Duration.ofSeconds(4))
                    .until(() -> server.asked.get() == asked);
            assertThat(attestors.unheard()).isEmpty();
            assertThat(other.unheard()).isEmpty();
        }
    }

    @Test
    void an_authority_that_is_away_slow_or_wrong_is_named_and_nothing_of_it_is_kept() {
        log.append(10);
        signed();
        var wrong = new ArrayList<Map.Entry<String, Behaviour>>();
        wrong.add(Map.entry("answered 500", request -> Answer.of(500, "")));
        wrong.add(Map.entry("its answer is no time stamp of the checkpoint", request -> Answer.of(200, "<html>")));
        wrong.add(Map.entry("no answer in time", request -> {
            Thread.sleep(2_000);
            return Answer.of(200, "");
        }));
        wrong.add(Map.entry("no answer: IOException", request -> new Answer(200, new byte[1_000_000])));
        wrong.add(Map.entry(
                "its clock is not ours",
                request ->
                        new Answer(200, authority.answer(request, Instant.now().minusSeconds(86_400)))));
        try (var server = new LocalServer(request -> Answer.of(404, ""));
                var attestors = asking(server, SOON)) {
            for (var one : wrong) {
                server.behaviour = one.getValue();
                eventuallyUnheard(attestors, "localhost", one.getKey());
            }
            server.behaviour = request ->
                    new Answer(200, authority.stamp("something else".getBytes(StandardCharsets.UTF_8), Instant.now()));
            eventuallyUnheard(attestors, "localhost", "its answer is no time stamp of the checkpoint");
            server.behaviour = request -> Answer.of(500, "");
            eventuallyUnheard(attestors, "localhost", "answered 500");
            server.behaviour = request -> {
                var answer = authority.answer(request, Instant.now());
                answer[answer.length - 1] ^= 1; // of the signature
                return new Answer(200, answer);
            };
            eventuallyUnheard(attestors, "localhost", "its answer is no time stamp of the checkpoint");
            assertThat(attestations.upTo(Long.MAX_VALUE, Kind.TIME_STAMP)).isEmpty();

            server.behaviour = honestAuthority();
            eventuallyKept(Kind.TIME_STAMP, 10);
            Awaitility.await().until(() -> attestors.unheard().isEmpty());
        }
    }

    @Test
    void a_stamp_that_was_made_for_another_request_is_not_taken() {
        log.append(10);
        var signed = signed();
        var note = signed.note().getBytes(StandardCharsets.UTF_8);
        try (var server = new LocalServer(request -> new Answer(200, authority.stamp(note, Instant.now())));
                var attestors = asking(server, SOON)) {
            eventuallyUnheard(attestors, "localhost", "its answer is no time stamp of the checkpoint");
            assertThat(attestations.upTo(Long.MAX_VALUE, Kind.TIME_STAMP)).isEmpty();
        }
    }

    @Test
    void nobody_waits_for_whom_is_away_and_it_is_logged_once() throws IOException {
        var warnings = Collections.synchronizedList(new ArrayList<String>());
        var handler = new Collecting(warnings);
        var logger = Logger.getLogger(Attestors.class.getName());
        logger.addHandler(handler);
        var away = new LocalServer(request -> Answer.of(500, ""));
        away.close();
        log.append(10);
        try (var slow = new LocalServer(request -> {
                    Thread.sleep(60_000);
                    return Answer.of(200, "");
                });
                var keeper = EvidenceKeeper.start(
                        log.pool(), temporary, Optional.empty(), Optional.empty(), Duration.ofMillis(100));
                var attestors = Attestors.start(
                        log.pool(),
                        new Attestors.Terms(Optional.of(away.url()), SOON, List.of(asWitness(slow)), SOON),
                        PATIENCE)) {
            Awaitility.await().until(() -> attestors.unheard().size() == 2);
            Awaitility.await().until(() -> slow.asked.get() > 3);
            log.append(300);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(2))
                    .until(() -> keeper.state().size() == 310);
            assertThat(attestors.unheard())
                    .containsEntry(name(), "no answer in time")
                    .containsKey("localhost");
        } finally {
            logger.removeHandler(handler);
        }
        assertThat(warnings).hasSize(2).noneMatch(warning -> warning.contains("Exception:"));
    }

    @Test
    void a_witness_cosigns_what_has_grown_and_the_export_says_when() throws IOException {
        log.append(300);
        signed();
        try (var server = new LocalServer(witness);
                var attestors = asking(witnessAt(server))) {
            eventuallyKept(Kind.COSIGNATURE, 300);
            log.append(77);
            signed();
            eventuallyKept(Kind.COSIGNATURE, 377);
            assertThat(attestors.unheard()).isEmpty();
        }
        var cosigned =
                Note.of(attestations.cosigned(tables.newest().orElseThrow()).note());
        assertThat(cosigned.signedBy(witness.key.verifier())).isTrue();
        assertThat(cosigned.signedBy(keys.key().verifier())).isTrue();
        assertThat(verified(export()).statements())
                .contains(new Statement(
                        Statement.About.WITNESSED,
                        witness.at.getEpochSecond(),
                        witness.key.verifier().name()));

        log.append(3);
        signed();
        var report = verified(export());
        assertThat(report.findings()).isEmpty();
        assertThat(report.statements())
                .contains(new Statement(
                        Statement.About.WITNESSED_BEFORE,
                        witness.at.getEpochSecond(),
                        witness.key.verifier().name(),
                        377));
    }

    @Test
    void a_witness_that_stands_elsewhere_is_asked_from_there() {
        log.append(100);
        var then = Checkpoint.of(Note.of(signed().note()));
        witness.seen.put(then.origin(), then);
        log.append(200);
        signed();
        try (var server = new LocalServer(witness);
                var attestors = asking(witnessAt(server))) {
            eventuallyKept(Kind.COSIGNATURE, 300);
            assertThat(server.asked.get()).isEqualTo(2);
            assertThat(attestors.unheard()).isEmpty();
        }
    }

    @Test
    void a_witness_that_refuses_or_lies_is_named_and_nothing_of_it_is_kept() {
        log.append(100);
        var signed = signed();
        var forger = SigningKey.generate(witness.key.verifier().name(), VerifierKey.Use.COSIGNATURE);
        var lines = Map.of(
                "its cosignature is not by its key",
                forger.cosign(Note.of(signed.note()), Instant.now()),
                "its clock is not ours",
                witness.key.cosign(Note.of(signed.note()), Instant.now().plusSeconds(86_400)));
        var wrong = new ArrayList<Map.Entry<String, Behaviour>>();
        lines.forEach((why, note) -> wrong.add(Map.entry(
                why, request -> Answer.of(200, note.signatures().getLast().toString()))));
        wrong.add(Map.entry("does not know the key of this log (403)", request -> Answer.of(403, "")));
        wrong.add(Map.entry("does not know this log (404)", request -> Answer.of(404, "")));
        wrong.add(Map.entry("KNOWS ANOTHER LOG: ours has not grown from it (422)", request -> Answer.of(422, "")));
        wrong.add(Map.entry("KNOWS ANOTHER LOG of the same size", request -> Answer.of(409, "100\n")));
        wrong.add(Map.entry("does not say where it stands", request -> Answer.of(409, "0\n")));
        wrong.add(Map.entry("KNOWS A LONGER LOG, of 101 events", request -> Answer.of(409, "101\n")));
        wrong.add(Map.entry("answered 500", request -> Answer.of(500, "")));
        wrong.add(Map.entry("does not say where it stands", request -> Answer.of(409, "<html>")));
        wrong.add(Map.entry("its answer is no cosignature", request -> Answer.of(200, "<html>")));
        wrong.add(Map.entry("answered 302", request -> Answer.of(302, "")));
        try (var server = new LocalServer(request -> Answer.of(500, ""));
                var attestors = asking(witnessAt(server))) {
            for (var one : wrong) {
                server.behaviour = one.getValue();
                eventuallyUnheard(attestors, name(), one.getKey());
            }
            assertThat(attestations.upTo(Long.MAX_VALUE, Kind.COSIGNATURE)).isEmpty();
        }
    }

    @Test
    void of_each_who_attests_the_newest_and_the_last_of_every_day_are_kept() {
        var monday = Instant.parse("2026-11-23T10:00:00Z");
        for (var size : List.of(1, 2, 3)) {
            keep("one", size, monday.plusSeconds(size));
        }
        keep("other", 1, monday);
        keep("one", 4, monday.plus(1, ChronoUnit.DAYS));
        keep("one", 4, monday.plus(1, ChronoUnit.DAYS));

        assertThat(attestations.upTo(10, Kind.COSIGNATURE))
                .extracting(Attestation::attestor, Attestation::size)
                .containsExactly(tuple("other", 1L), tuple("one", 3L), tuple("one", 4L));
    }

    @Test
    void whoever_is_not_written_as_it_must_be_is_refused_at_the_start() {
        for (var written : List.of(
                "https://witness.example",
                "https://witness.example=" + keys.key().verifier(),
                "ftp://witness.example=" + witness.key.verifier(),
                "https://witness.example=witness+00000000+AQ==")) {
            assertThatThrownBy(() -> asking(new Attestors.Terms(Optional.empty(), SOON, List.of(written), SOON)))
                    .as(written)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void keep(String attestor, long size, Instant at) {
        attestations.keep(Kind.COSIGNATURE, new Attestation(attestor, size, "note", new byte[] {1}, at));
    }

    private Behaviour honestAuthority() {
        return request -> new Answer(200, authority.answer(request, Instant.now()));
    }

    private Attestors asking(LocalServer timeStamps, Duration every) {
        return asking(new Attestors.Terms(Optional.of(timeStamps.url()), every, List.of(), every));
    }

    private Attestors.Terms witnessAt(LocalServer server) {
        return new Attestors.Terms(Optional.empty(), SOON, List.of(asWitness(server)), SOON);
    }

    private String asWitness(LocalServer server) {
        URI url = server.url();
        return url + "/=" + witness.key.verifier();
    }

    private Attestors asking(Attestors.Terms terms) {
        return Attestors.start(log.pool(), terms, PATIENCE);
    }

    private String name() {
        return witness.key.verifier().name() + "+" + witness.key.verifier().hexId();
    }

    private void eventuallyKept(Kind kind, long size) {
        Awaitility.await()
                .until(() -> attestations.upTo(Long.MAX_VALUE, kind).stream().anyMatch(one -> one.size() == size));
    }

    private static void eventuallyUnheard(Attestors attestors, String who, String why) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(attestors.unheard()).containsEntry(who, why));
    }

    private Signed signed() {
        var sequencer =
                new Sequencer(log.pool(), keys, new KeptCheckpoint(temporary.resolve("node")), Clock.systemUTC());
        while (true) {
            var step = sequencer.step();
            if (!step.more()) return step.newest().orElseThrow();
        }
    }

    private Path export() throws IOException {
        var zip = temporary.resolve("export.zip");
        try (OutputStream out = Files.newOutputStream(zip)) {
            var newest = attestations.cosigned(tables.newest().orElseThrow());
            new HistoryExport(tables, attestations, keys, newest, HistoryNote.EVERYTHING).write(out);
        }
        return zip;
    }

    private Report verified(Path export) {
        return Verification.with(List.of(keys.key().verifier(), witness.key.verifier()))
                .stampedBy(List.of(authority.root))
                .of(export);
    }

    private static final class Collecting extends Handler {
        private final List<String> warnings;

        Collecting(List<String> warnings) {
            this.warnings = warnings;
        }

        @Override
        public void publish(LogRecord record) {
            if (record.getLevel().intValue() >= Level.WARNING.intValue()) warnings.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

package org.homeroom.evidence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.homeroom.evidence.HistoryNote;
import org.homeroom.evidence.MadeUpLog;
import org.homeroom.evidence.SigningKey;
import org.homeroom.evidence.TestAuthority;
import org.homeroom.evidence.VerifierKey;
import org.homeroom.evidence.audit.Finding.Kind;
import org.homeroom.evidence.audit.Report.Verdict;
import org.homeroom.evidence.audit.Statement.About;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody outside said of the log before must be of the same log. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("S-43")
class AttestedCheckTest {

    private static final Instant AT = Instant.ofEpochSecond(1_800_000_000);

    @TempDir
    Path temporary;

    private final MadeUpLog log = MadeUpLog.of(300);
    private final TestAuthority authority = TestAuthority.make();
    private Path folder = Path.of("");

    @BeforeEach
    void export() {
        folder = temporary.resolve("export");
        stamp(log, authority, AT);
        log.grow(400);
        stamp(log, authority, AT.plusSeconds(60));
        log.grow(7);
        log.export(folder, HistoryNote.EVERYTHING);
    }

    @Test
    void time_stamps_say_by_when_the_log_existed() {
        var report = verified(authority);

        assertThat(report.findings()).isEmpty();
        assertThat(report.statements())
                .contains(
                        Statement.of(About.TIME_STAMPS_HOLD, 2),
                        new Statement(About.STAMPED, 1_800_000_060, TestAuthority.NAME, 700),
                        Statement.of(About.NOT_THE_TIME));

        stamp(log, authority, AT.plusSeconds(120));
        assertThat(verified(authority).statements())
                .contains(new Statement(About.STAMPED, 1_800_000_120, TestAuthority.NAME, 707))
                .doesNotContain(Statement.of(About.NOT_THE_TIME));
    }

    @Test
    void without_a_certificate_they_are_there_and_not_checked() {
        var report = Verification.of(folder, keys());

        assertThat(report.verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(report.statements())
                .contains(Statement.of(About.TIME_STAMPS_NOT_CHECKED, 2), Statement.of(About.NOT_THE_TIME))
                .noneMatch(statement -> statement.about() == About.STAMPED);
    }

    @Test
    void a_time_stamp_of_somebody_else_is_not_believed_and_nobody_is_blamed() {
        var other = TestAuthority.make();

        assertThat(verified(other).findings())
                .containsExactly(
                        Finding.of(Kind.TIME_STAMP_UNTRUSTED, "timestamps/300.tsr"),
                        Finding.of(Kind.TIME_STAMP_UNTRUSTED, "timestamps/700.tsr"));
        assertThat(verified(other).verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void a_time_stamp_of_something_else_is_found_even_without_a_certificate() throws Exception {
        Files.copy(folder.resolve("timestamps/700.tsr"), folder.resolve("timestamps/700.tsr.kept"));
        Files.write(folder.resolve("timestamps/700.tsr"), Files.readAllBytes(folder.resolve("timestamps/300.tsr")));
        assertThat(Verification.of(folder, keys()).findings())
                .containsExactly(Finding.of(Kind.TIME_STAMP_BROKEN, "timestamps/700.tsr"));

        Files.writeString(folder.resolve("timestamps/700.tsr"), "<html>");
        assertThat(Verification.of(folder, keys()).findings())
                .containsExactly(Finding.of(Kind.TIME_STAMP_BROKEN, "timestamps/700.tsr"));

        Files.delete(folder.resolve("timestamps/300.checkpoint"));
        assertThat(Verification.of(folder, keys()).findings()).hasSize(2);
    }

    @Test
    void a_stamped_checkpoint_of_another_history_is_a_fork() {
        var other = new MadeUpLog(log.key);
        other.grow(1);
        other.rows.addAll(log.rows.subList(0, 498));
        other.grow(1);
        stamp(other, authority, AT);

        assertThat(verified(authority).findings()).containsExactly(Finding.at(Kind.FORKED, 1, 500));
    }

    @Test
    void a_longer_stamped_checkpoint_is_a_roll_back() {
        log.grow(3);
        stamp(log, authority, AT);

        assertThat(verified(authority).findings()).containsExactly(Finding.at(Kind.ROLLED_BACK, 708, 710));
    }

    @Test
    void a_stamped_checkpoint_that_the_log_did_not_sign_is_nothing() {
        var forger = new MadeUpLog(SigningKey.generate(MadeUpLog.ORIGIN));
        forger.rows.addAll(log.rows.subList(0, 499));
        forger.grow(1);
        stamp(forger, authority, AT);

        assertThat(verified(authority).findings()).extracting(Finding::kind).contains(Kind.SIGNED_BY_ANOTHER);
    }

    @Test
    void a_witness_says_when_it_saw_the_log_before() throws Exception {
        var witness = SigningKey.generate("witness.example", VerifierKey.Use.COSIGNATURE);
        var shorter = new MadeUpLog(log.key);
        shorter.rows.addAll(log.rows.subList(0, 100));
        shorter.sequence();
        var older = folder.resolve("witnessed/100.checkpoint");
        cosign(shorter, witness, AT);
        shorter.rows.addAll(log.rows.subList(100, 200));
        shorter.sequence();
        cosign(shorter, witness, AT.plusSeconds(60));
        var keys = List.of(log.key.verifier(), witness.verifier());

        var report = Verification.of(folder, keys);
        assertThat(report.findings()).isEmpty();
        assertThat(report.statements())
                .contains(
                        new Statement(About.WITNESSED_BEFORE, 1_800_000_060, "witness.example", 200),
                        Statement.of(About.NOT_THE_ONLY_ONE))
                .doesNotContain(new Statement(About.WITNESSED_BEFORE, 1_800_000_000, "witness.example", 100));
        assertThat(Verification.of(folder, keys()).findings())
                .as("an unknown witness does no harm")
                .isEmpty();
        assertThat(Verification.of(folder, keys()).statements())
                .as("and is not passed over in silence")
                .contains(Statement.of(About.WITNESSES_NOT_CHECKED, 2));
        assertThat(report.statements()).extracting(Statement::about).doesNotContain(About.WITNESSES_NOT_CHECKED);

        var sound = Files.readString(older);
        Files.writeString(older, sound.substring(0, sound.length() - 9) + "AAAAAA==\n");
        assertThat(Verification.of(folder, keys).findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.SIGNATURE_BROKEN);
        Files.writeString(older, "rubbish");
        assertThat(Verification.of(folder, keys).findings())
                .containsExactly(Finding.of(Kind.UNREADABLE, "witnessed/100.checkpoint"));
        var other = new MadeUpLog(log.key);
        other.grow(1);
        other.rows.addAll(log.rows.subList(0, 99));
        other.sequence();
        cosign(other, witness, AT);
        assertThat(Verification.of(folder, keys).findings()).containsExactly(Finding.at(Kind.FORKED, 1, 100));
    }

    private void cosign(MadeUpLog of, SigningKey witness, Instant at) {
        MadeUpLog.write(
                folder,
                "witnessed/" + of.size + ".checkpoint",
                MadeUpLog.bytes(witness.cosign(of.checkpoint(), at).toString()));
    }

    private void stamp(MadeUpLog of, TestAuthority by, Instant at) {
        var checkpoint = MadeUpLog.bytes(of.checkpoint().toString());
        MadeUpLog.write(folder, "timestamps/" + of.size + ".checkpoint", checkpoint);
        MadeUpLog.write(folder, "timestamps/" + of.size + ".tsr", by.stamp(checkpoint, at));
    }

    private List<VerifierKey> keys() {
        return List.of(log.key.verifier());
    }

    private Report verified(TestAuthority by) {
        return Verification.with(keys()).stampedBy(List.of(by.root)).of(folder);
    }
}

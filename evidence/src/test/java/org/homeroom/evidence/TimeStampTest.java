package org.homeroom.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("S-43")
class TimeStampTest {

    private static final byte[] BYTES = "a checkpoint\n".getBytes(StandardCharsets.UTF_8);
    private static final Instant AT = Instant.parse("2026-11-23T14:00:00Z");

    @TempDir
    Path temporary;

    private final TestAuthority authority = TestAuthority.make();

    @ParameterizedTest
    @ValueSource(
            strings = {"SHA256withECDSA", "SHA512withECDSA", "SHA256withRSA", "SHA384withRSA", "SHA256withRSAandMGF1"})
    void it_says_what_existed_when_and_who_says_so(String algorithm) {
        var one = TestAuthority.make(algorithm);
        var stamp = TimeStamp.of(one.stamp(BYTES, AT));

        assertThat(stamp.isOf(BYTES)).isTrue();
        assertThat(stamp.isOf(new byte[1])).isFalse();
        assertThat(stamp.time()).isEqualTo(AT);
        assertThat(stamp.signedBy(List.of(one.root))).contains(TestAuthority.NAME);
        assertThat(stamp.signedBy(List.of(one.certificate))).contains(TestAuthority.NAME);
    }

    @Test
    void a_token_without_its_answer_is_read_too() throws Exception {
        var token = new TimeStampResponse(authority.stamp(BYTES, AT)).getTimeStampToken();

        assertThat(TimeStamp.of(token.getEncoded()).signedBy(List.of(authority.root)))
                .isPresent();
    }

    @Test
    void it_is_believed_only_by_a_certificate_that_is_trusted_valid_then_and_for_time_stamps() {
        var stamp = TimeStamp.of(authority.stamp(BYTES, AT));
        assertThat(stamp.signedBy(List.of())).isEmpty();
        assertThat(stamp.signedBy(List.of(TestAuthority.make().root))).isEmpty();
        assertThat(stamp.signedBy(List.of(TestAuthority.make().certificate))).isEmpty();

        var late = TestAuthority.make("SHA256withECDSA", AT.plusSeconds(3600), AT.plusSeconds(7200));
        assertThat(TimeStamp.of(late.stamp(BYTES, AT)).signedBy(List.of(late.root)))
                .isEmpty();
        assertThat(TimeStamp.of(late.stamp(BYTES, AT)).signedBy(List.of(late.certificate)))
                .isEmpty();
        assertThat(TimeStamp.of(late.stamp(BYTES, AT.plusSeconds(3700))).signedBy(List.of(late.root)))
                .isPresent();

        var asServer = TimeStamp.of(authority.stampAsServer(BYTES, AT));
        assertThat(asServer.isOf(BYTES)).isTrue();
        assertThat(asServer.signedBy(List.of(authority.root))).isEmpty();
    }

    @Test
    void whatever_is_flipped_in_it_it_never_says_anything_else() {
        var sound = authority.stamp(BYTES, AT);
        var luck = new Random(3161);
        var refused = 0;
        for (var i = 0; i < 3_000; i++) {
            var flipped = sound.clone();
            flipped[luck.nextInt(sound.length)] ^= (byte) (1 << luck.nextInt(8));
            try {
                var stamp = TimeStamp.of(flipped);
                if (stamp.isOf(BYTES) && stamp.signedBy(List.of(authority.root)).isPresent())
                    assertThat(stamp.time()).isEqualTo(AT);
                else refused++;
            } catch (Malformed e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(2_700);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "3000", "3003020100", "30053003020102", "not DER", "<html>"})
    void what_is_no_time_stamp_is_refused(String text) {
        var bytes = text.matches("[0-9a-f]+") ? HexFormat.of().parseHex(text) : text.getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> TimeStamp.of(bytes)).isInstanceOf(Malformed.class);
    }

    @Test
    void openssl_agrees_on_what_is_right_and_its_own_stamps_are_read() throws Exception {
        Assumptions.assumeTrue(runs("openssl", "version"), "openssl is not installed");
        Files.write(temporary.resolve("data"), BYTES);
        Files.write(temporary.resolve("ours.tsr"), authority.stamp(BYTES, AT));
        Files.writeString(temporary.resolve("root.pem"), authority.rootAsText());
        Files.writeString(temporary.resolve("tsa.pem"), authority.certificateAsText());
        Files.writeString(temporary.resolve("tsa.key"), authority.keyAsText());
        Files.writeString(temporary.resolve("tsa.cnf"), """
                [ tsa ]
                serial = %1$s/serial
                signer_digest = sha256
                default_policy = 1.2.3.4.1
                digests = sha256
                accuracy = secs:1, millisecs:500
                ess_cert_id_alg = sha256
                clock_precision_digits = 3
                """.formatted(temporary));
        assertThat(runs("openssl", "ts", "-verify", "-in", "ours.tsr", "-data", "data", "-CAfile", "root.pem"))
                .isTrue();
        assertThat(runs("openssl", "ts", "-query", "-data", "data", "-sha256", "-cert", "-out", "query"))
                .isTrue();
        assertThat(runs(
                        "openssl",
                        "ts",
                        "-reply",
                        "-queryfile",
                        "query",
                        "-signer",
                        "tsa.pem",
                        "-inkey",
                        "tsa.key",
                        "-section",
                        "tsa",
                        "-config",
                        "tsa.cnf",
                        "-out",
                        "theirs.tsr"))
                .isTrue();

        var theirs = TimeStamp.of(Files.readAllBytes(temporary.resolve("theirs.tsr")));
        assertThat(theirs.isOf(BYTES)).isTrue();
        assertThat(theirs.signedBy(List.of(authority.root))).contains(TestAuthority.NAME);
        assertThat(theirs.time())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
    }

    private boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(new ArrayList<>(List.of(command)))
                            .directory(temporary.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(temporary.resolve("said").toFile())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}

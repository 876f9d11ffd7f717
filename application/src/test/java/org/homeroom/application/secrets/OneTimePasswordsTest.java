package org.homeroom.application.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OneTimePasswordsTest {

    /** The twenty bytes of RFC 6238: 12345678901234567890. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @Tag("ACC-22")
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void the_codes_are_those_of_rfc_6238(long second, String code) {
        assertThat(OneTimePasswords.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void a_code_belongs_to_its_thirty_seconds_and_one_step_early_or_late_is_near_enough() {
        var shown = Instant.ofEpochSecond(1111111111);
        var begin = Instant.ofEpochSecond(1111111110);
        for (var seconds : new long[] {-31, 0, 18, 48})
            assertThat(OneTimePasswords.stepOf(SECRET, " 050 471 ", shown.plusSeconds(seconds)))
                    .as("%s", seconds)
                    .isEqualTo(begin);
        assertThat(OneTimePasswords.stepOf(SECRET, "050471", shown.plusSeconds(59)))
                .isNull();
        assertThat(OneTimePasswords.stepOf(SECRET, "050471", shown.minusSeconds(32)))
                .isNull();
    }

    @Test
    void what_is_no_code_belongs_nowhere() {
        for (var text : new String[] {"", "0", "05047", "0504711", "ёжик"})
            assertThat(OneTimePasswords.stepOf(SECRET, text, Instant.ofEpochSecond(1111111111)))
                    .isNull();
    }

    @Test
    void every_secret_is_another_and_works() {
        var secret = OneTimePasswords.newSecret();
        assertThat(secret).matches("[A-Z2-7]{32}").isNotEqualTo(OneTimePasswords.newSecret());
        var now = Instant.parse("2026-09-01T08:00:00Z");
        assertThat(OneTimePasswords.stepOf(secret, OneTimePasswords.code(secret, now), now))
                .isEqualTo(now);
    }
}

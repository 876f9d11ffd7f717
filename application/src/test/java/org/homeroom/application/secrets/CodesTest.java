package org.homeroom.application.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CodesTest {

    @Test
    @Tag("ACC-09")
    void a_confirmation_code_has_six_digits() {
        assertThat(Stream.generate(Codes::confirmation).limit(1000)).allMatch(code -> code.matches("[0-9]{6}"));
    }

    @Test
    void a_token_has_three_groups_that_nobody_mistakes_and_no_two_are_alike() {
        var tokens = Stream.generate(Codes::token).limit(1000).toList();
        assertThat(tokens)
                .doesNotHaveDuplicates()
                .allMatch(token -> token.matches("([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}"));
        assertThat(tokens).allMatch(token -> Codes.normal(token).equals(token.replace("-", "")));
    }

    @ParameterizedTest
    @CsvSource({"7kq2-m0xd-93tb", "' 7KQ2M0XD93TB '", "7KQ2 MOXD 93TB", "7kq2-moxd–93tb"})
    void what_a_person_meant_is_understood(String typed) {
        assertThat(Codes.normal(typed)).isEqualTo("7KQ2M0XD93TB");
    }

    @Test
    void i_and_l_mean_one() {
        assertThat(Codes.normal("iIlL")).isEqualTo("1111");
    }

    @Test
    void a_salt_has_sixteen_bytes_and_is_another_every_time() {
        assertThat(Codes.salt()).hasSize(16).isNotEqualTo(Codes.salt());
    }
}

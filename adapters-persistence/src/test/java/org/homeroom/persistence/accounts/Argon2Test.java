package org.homeroom.persistence.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class Argon2Test {

    private static final byte[] SALT = "somesalt".getBytes(StandardCharsets.UTF_8);

    /** Made by the reference implementation (phc-winner-argon2, its own test vectors). */
    private static final String BY_THE_REFERENCE =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    @Test
    @Tag("ACC-21")
    void a_hash_is_the_one_that_the_reference_implementation_makes() {
        assertThat(new Argon2(65_536, 2, 1).hash("password", SALT)).isEqualTo(BY_THE_REFERENCE);
        assertThat(Argon2.matches("password", BY_THE_REFERENCE)).isTrue();
        assertThat(Argon2.matches("Password", BY_THE_REFERENCE)).isFalse();
    }

    @Test
    void what_is_no_hash_matches_nothing() {
        assertThat(Argon2.matches("password", "")).isFalse();
        assertThat(Argon2.matches("password", "password")).isFalse();
    }
}

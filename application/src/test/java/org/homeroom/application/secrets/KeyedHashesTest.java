package org.homeroom.application.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;

import java.util.UUID;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyedHashesTest {

    private final KeyedHashes hashes = new KeyedHashes(new byte[32]);

    @Test
    @Tag("ACC-02")
    void the_same_number_gives_the_same_hash_and_the_hash_does_not_show_it() {
        assertThat(hashes.phone("+79001234567"))
                .isEqualTo(new KeyedHashes(new byte[32]).phone("+79001234567"))
                .isNotEqualTo(hashes.phone("+79001234568"));
        assertThat(hashes.phone("+79001234567").value()).hasSize(32).doesNotContain("79001234567");
    }

    @Test
    void it_never_changes() {
        assertThat(hashes.phone("+79001234567").value()).isEqualTo("-sNoZqdxbE7UmpCEUL-SQz7Hv-RMzisN");
    }

    @Test
    void another_key_gives_another_hash() {
        var other = new byte[32];
        other[0] = 1;
        assertThat(new KeyedHashes(other).phone("+79001234567")).isNotEqualTo(hashes.phone("+79001234567"));
    }

    @Test
    void a_short_key_is_no_key() {
        assertThatThrownBy(() -> new KeyedHashes(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_same_text_gives_another_hash_for_everything_it_names() {
        assertThat(hashes.invitation("AAAA").value())
                .isNotEqualTo(hashes.linkToken("AAAA").value());
    }

    @Test
    void a_person_of_one_schools_roster_is_nobody_in_anothers() {
        assertThat(hashes.roster(SCHOOL, "1")).isNotEqualTo(hashes.roster(OTHER_SCHOOL, "1"));
        assertThat(hashes.rosterUuid(SCHOOL, "class", "1"))
                .isEqualTo(hashes.rosterUuid(SCHOOL, "class", "1"))
                .isNotEqualTo(hashes.rosterUuid(OTHER_SCHOOL, "class", "1"))
                .isNotEqualTo(hashes.rosterUuid(SCHOOL, "year", "1"));
    }

    @Test
    @Tag("CHT-08")
    void two_people_are_the_same_pair_in_whatever_order_and_another_one_in_another_school() {
        assertThat(hashes.pair(SCHOOL, MIA, TEACHER))
                .isEqualTo(hashes.pair(SCHOOL, TEACHER, MIA))
                .isNotEqualTo(hashes.pair(OTHER_SCHOOL, MIA, TEACHER))
                .isNotEqualTo(hashes.pair(SCHOOL, MIA, ANNA));
    }

    @Test
    @Tag("ACC-09")
    void a_code_is_bound_to_its_attempt() {
        var one = new AttemptId(new UUID(0, 1));
        var other = new AttemptId(new UUID(0, 2));
        assertThat(hashes.code(one, " 123456 "))
                .isEqualTo(hashes.code(one, "123456"))
                .isNotEqualTo(hashes.code(other, "123456"));
    }

    @Test
    void a_token_is_known_again_however_it_was_typed() {
        assertThat(hashes.linkToken("7kq2 mOxd 93tb")).isEqualTo(hashes.linkToken("7KQ2-M0XD-93TB"));
    }
}

package org.homeroom.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.MIA_REGISTERED;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonalTest {

    private static final Personal<String> TEXT = Personal.of(MIA, "Мия Ёлкина");

    @Test
    void its_text_form_never_shows_the_value() {
        assertThat(TEXT.toString()).doesNotContain("Мия").contains("account");
        assertThat(String.valueOf(new Personal.Erased<String>(MIA.tag()))).doesNotContain("Мия");
    }

    @Test
    void nor_does_the_text_form_of_an_event_that_holds_it() {
        assertThat(MIA_IS_TEN.toString())
                .doesNotContain("Мия")
                .doesNotContain("Ёлкина")
                .doesNotContain("2016");
        assertThat(MIA_REGISTERED.toString()).doesNotContain("+79");
    }

    @Test
    void it_knows_whose_it_is() {
        assertThat(TEXT.subject()).isEqualTo(MIA.tag());
        assertThat(TEXT.value()).contains("Мия Ёлкина");
        assertThat(TEXT.orNull()).isEqualTo("Мия Ёлкина");
    }

    @Test
    void the_same_value_can_come_under_the_key_of_somebody_else() {
        assertThat(TEXT.of(ANNA)).isEqualTo(Personal.of(ANNA, "Мия Ёлкина"));
    }

    @Test
    void what_has_been_erased_stays_erased() {
        Personal<String> erased = new Personal.Erased<>(MIA.tag());
        assertThat(erased.value()).isEmpty();
        assertThat(erased.orNull()).isNull();
        assertThat(erased.of(ANNA)).isEqualTo(new Personal.Erased<String>(ANNA.tag()));
    }
}

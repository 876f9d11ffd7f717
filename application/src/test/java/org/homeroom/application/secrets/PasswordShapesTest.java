package org.homeroom.application.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeroom.domain.accounts.sessions.PasswordShape;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordShapesTest {

    @Test
    @Tag("ACC-21")
    void what_everybody_tries_first_is_known_in_either_script_and_case() {
        assertThat(PasswordShapes.of("Qwertyuiop").known()).isTrue();
        assertThat(PasswordShapes.of("ЙЦУКЕНГШЩЗ").known()).isTrue();
        assertThat(PasswordShapes.of("еловые шишки в июле").known()).isFalse();
    }

    @Test
    void characters_are_counted_as_people_see_them() {
        assertThat(PasswordShapes.of("Ёжик")).isEqualTo(new PasswordShape(4, 4, false));
        assertThat(PasswordShapes.of("аабб")).isEqualTo(new PasswordShape(4, 2, false));
        assertThat(PasswordShapes.of("🦔🦔")).isEqualTo(new PasswordShape(2, 1, false));
    }

    @Test
    void one_word_is_one_password_on_every_keyboard() {
        assertThat(PasswordShapes.normal("Е\u0308жик")).isEqualTo(PasswordShapes.normal("Ёжик"));
    }
}

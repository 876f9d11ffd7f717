package org.homeroom.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN_PHONE;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CONSENT;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.PHONE;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ADMITTED;

import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TaggingTest {

    @Test
    void every_id_of_an_event_is_a_tag_of_its_own_kind() {
        assertThat(CONSENT_GRANTED.tags())
                .containsExactlyInAnyOrder(
                        CONSENT.tag(),
                        new Tag("child", MIA.value().toString()),
                        new Tag("guardian", ANNA.value().toString()),
                        LINK.tag(),
                        SCHOOL.tag());
    }

    @Test
    void a_hash_tags_as_it_is() {
        assertThat(PHONE.tag()).isEqualTo(new Tag("phone", "phone-1"));
    }

    @Test
    void an_id_that_is_null_is_no_tag() {
        assertThat(TEACHER_ADMITTED.tags()).containsExactlyInAnyOrder(CHAT.tag(), TEACHER.tag(), SCHOOL.tag());
    }

    @Test
    void what_is_no_id_is_no_tag() {
        assertThat(SCHOOL_REGISTERED.tags()).containsExactlyInAnyOrder(SCHOOL.tag(), ADMIN_PHONE.tag());
        assertThat(MIA_IS_TEN.tags()).containsExactly(MIA.tag());
    }

    @Test
    void the_same_person_has_another_tag_in_every_role() {
        assertThat(Set.of(MIA.tag(), MIA.asChild().tag(), MIA.asGuardian().tag()))
                .hasSize(3);
        assertThat(MIA.asChild().account()).isEqualTo(MIA);
        assertThat(MIA.asGuardian().account()).isEqualTo(MIA);
    }

    @Test
    void ids_of_different_types_are_never_equal() {
        assertThat((Object) MIA.asChild()).isNotEqualTo(MIA).isNotEqualTo(MIA.asGuardian());
        assertThat(CHAT.asClass()).isEqualTo(CLASS);
    }
}

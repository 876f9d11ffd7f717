package org.homeroom.domain.chats.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContactMatrixTest {

    @Tag("MEM-16")
    @Tag("CHT-09")
    @Tag("F-04")
    @ParameterizedTest(name = "{0}: start {1}, keep {2}")
    @CsvSource({
        "OWN_PUPIL, ALWAYS, ALWAYS",
        "OWN_TEACHER, ALWAYS, ALWAYS",
        "CLASSMATE, OLDER_PUPILS, OLDER_PUPILS",
        "PARENT_OF_OWN_PUPIL, ALWAYS, ALWAYS",
        "TEACHER_OF_OWN_CHILD, ALWAYS, ALWAYS",
        "FELLOW_PARENT, ALWAYS, ALWAYS",
        "COLLEAGUE, ALWAYS, ALWAYS",
        "OWN_CHILD, ALWAYS, ALWAYS",
        "OWN_GUARDIAN, ALWAYS, ALWAYS",
        "GUEST, NEVER, NEVER",
        "UNRELATED, NEVER, NEVER"
    })
    void it_says_who_may_talk_alone(ContactRelation relation, ContactReach start, ContactReach keep) {
        assertThat(ContactMatrix.start(relation)).isEqualTo(start);
        assertThat(ContactMatrix.keep(relation)).isEqualTo(keep);
    }

    @ParameterizedTest
    @EnumSource(ContactRelation.class)
    void it_has_a_row_for_everything_that_people_are_to_each_other(ContactRelation relation) {
        assertThat(ContactMatrix.start(relation).sign()).isNotBlank();
    }
}

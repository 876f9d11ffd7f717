package org.homeroom.application.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homeroom.domain.kernel.Tag;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SequenceTest {

    @Test
    void an_event_belongs_to_the_closest_thing_it_is_about() {
        var tags = List.of(new Tag("school", "s"), new Tag("account", "a"), new Tag("chat", "c"));
        assertThat(Sequence.of(tags, "1")).isEqualTo("chat:c");
        assertThat(Sequence.of(tags.subList(0, 2), "1")).isEqualTo("account:a");
    }

    @Test
    void without_any_of_these_it_is_the_first_tag_by_name_and_without_tags_the_event() {
        assertThat(Sequence.of(List.of(new Tag("session", "x"), new Tag("phone", "p")), "1"))
                .isEqualTo("phone:p");
        assertThat(Sequence.of(List.of(), "1")).isEqualTo("event:1");
    }
}

package org.homeroom.domain.memberships.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClassNameTest {

    @Test
    @Tag("MEM-05")
    void names_are_the_same_when_people_read_them_as_the_same() {
        var name = ClassName.of(7, "А");
        for (var other : List.of("а", " А ", "«А»", "-А", "A", "a"))
            assertThat(name.sameAs(ClassName.of(7, other))).as(other).isTrue();
        assertThat(name.sameAs(ClassName.of(7, "Б"))).isFalse();
        assertThat(name.sameAs(ClassName.of(8, "А"))).isFalse();
        assertThat(name.sameAs(ClassName.ofGroup(7, "7А"))).isFalse();
    }

    @Test
    void a_home_class_has_a_parallel_and_a_letter_and_a_group_a_title() {
        assertThat(ClassName.of(1, "А").sound()).isTrue();
        assertThat(ClassName.of(12, "Б-инф").sound()).isTrue();
        assertThat(ClassName.of(0, "А").sound()).isFalse();
        assertThat(ClassName.of(13, "А").sound()).isFalse();
        assertThat(ClassName.of(7, " ").sound()).isFalse();
        assertThat(ClassName.of(7, "1").sound()).isFalse();
        assertThat(ClassName.of(7, "А".repeat(21)).sound()).isFalse();
        assertThat(ClassName.ofGroup(null, "Хор").sound()).isTrue();
        assertThat(ClassName.ofGroup(null, " ").sound()).isFalse();
        assertThat(ClassName.ofGroup(null, "Х".repeat(101)).sound()).isFalse();
    }
}

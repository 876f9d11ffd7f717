package org.homeroom.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutcomeTest {

    @Test
    void nothing_to_do_is_an_accepted_wish_without_events() {
        assertThat(Outcome.nothingToDo()).isEqualTo(Outcome.accept()).isEqualTo(Outcome.accept(List.of()));
    }

    @Test
    void a_refusal_leaves_nothing_on_record_unless_it_says_so() {
        assertThat(Outcome.refuse(NOT_FOUND).events()).isEmpty();
        assertThat(Outcome.refuseOnRecord(NOT_FOUND, MIA_ENROLLED).events()).containsExactly(MIA_ENROLLED);
    }

    @Test
    void the_code_of_a_refusal_is_its_name() {
        assertThat(NOT_FOUND.code()).isEqualTo("NOT_FOUND");
    }
}

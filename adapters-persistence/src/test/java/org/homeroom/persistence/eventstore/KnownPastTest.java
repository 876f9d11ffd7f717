package org.homeroom.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.homeroom.persistence.eventstore.Criteria.Criterion;
import org.homeroom.persistence.eventstore.KnownPast.Arrival;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KnownPastTest {
    private static final Criterion JOINED = new Criterion(List.of("Joined", "Left"), List.of("child=a", "class=1"));
    private static final Criterion OPENED = new Criterion(List.of("Opened"), List.of("class=1"));

    private final KnownPast<String> known = new KnownPast<>();

    @BeforeEach
    void two_criteria_are_known_up_to_ten() {
        known.learn(Long.MAX_VALUE, 10, List.of());
        known.keep(JOINED, "joined", 1);
        known.keep(OPENED, "opened", 1);
    }

    @Test
    void what_matches_something_new_is_forgotten_and_nothing_else() {
        known.learn(10, 11, List.of(arrival(11, "Left", "child=a", "class=1", "school=1")));
        assertThat(known.find(JOINED)).isNull();
        assertThat(known.find(OPENED)).isEqualTo("opened");
        assertThat(known.upTo()).isEqualTo(11);
    }

    @Test
    void all_tags_and_one_type_have_to_match() {
        known.learn(
                10,
                13,
                List.of(
                        arrival(11, "Left", "child=a", "class=2"),
                        arrival(12, "Left", "child=b", "class=1"),
                        arrival(13, "Graded", "child=a", "class=1")));
        assertThat(known.find(JOINED)).isEqualTo("joined");
        assertThat(known.find(OPENED)).isEqualTo("opened");
    }

    @Test
    void what_was_new_before_it_was_read_is_in_it() {
        known.learn(5, 10, List.of(arrival(9, "Opened", "class=1")));
        assertThat(known.find(OPENED)).isEqualTo("opened");
    }

    @Test
    void after_a_gap_or_too_much_news_nothing_is_known() {
        known.learn(12, 13, List.of());
        assertThat(known.isEmpty()).isTrue();
        two_criteria_are_known_up_to_ten();
        known.learn(10, 9_000, null);
        assertThat(known.isEmpty()).isTrue();
    }

    @Test
    void a_criterion_is_found_by_its_rarer_tag() {
        for (int child = 0; child < 50; child++) {
            known.keep(of(child), "joined", 0);
        }
        known.learn(10, 11, List.of(arrival(11, "Joined", "child=7", "class=9")));
        assertThat(known.find(of(7))).isNull();
        assertThat(known.find(of(8))).isNotNull();
    }

    private static Criterion of(int child) {
        return new Criterion(List.of("Joined"), List.of("child=" + child, "class=9"));
    }

    @Test
    void the_longest_unused_go_when_there_are_too_many() {
        for (int child = 0; child < 30_000; child++) {
            known.keep(of(child), "joined", 0);
            known.find(OPENED);
        }
        assertThat(known.find(OPENED)).isEqualTo("opened");
        assertThat(known.find(JOINED)).isNull();
        assertThat(known.find(of(0))).isNull();
        assertThat(known.find(of(29_999))).isNotNull();
    }

    @Test
    void what_is_large_is_not_kept() {
        known.keep(OPENED, "many", 201);
        assertThat(known.find(OPENED)).isNull();
    }

    private static Arrival arrival(long position, String type, String... tags) {
        return new Arrival(position, type, Set.of(tags));
    }
}

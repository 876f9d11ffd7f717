package org.homeroom.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ADMITTED;
import static org.homeroom.domain.School5A.MIA_DEFERRED;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ADMITTED;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.chats.facts.ChatEvent.AdmissionDeferred;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ModelTest {

    private static final Model<Integer> CHATS_OF_MIA =
            Model.startingWith(0).about(MIA, SCHOOL).on(ParticipantAdmitted.class, (count, e) -> count + 1);

    @Test
    void it_reads_events_of_the_named_type_that_carry_all_of_the_named_ids() {
        assertThat(CHATS_OF_MIA.fold(List.of(MIA_ADMITTED, MIA_ADMITTED))).isEqualTo(2);
        assertThat(CHATS_OF_MIA.fold(List.of(TEACHER_ADMITTED, MIA_DEFERRED, MIA_ENROLLED)))
                .isZero();
    }

    @Test
    void the_ids_hold_for_every_reading_until_others_are_named() {
        var model = Model.startingWith("")
                .about(MIA)
                .on(ParticipantAdmitted.class, (s, e) -> s + "a")
                .on(AdmissionDeferred.class, (s, e) -> s + "d")
                .about(TEACHER)
                .on(ParticipantAdmitted.class, (s, e) -> s + "t");
        assertThat(model.fold(List.of(TEACHER_ADMITTED, MIA_DEFERRED, MIA_ADMITTED)))
                .isEqualTo("tda");
    }

    @Test
    void an_event_that_two_readings_match_changes_the_state_twice_in_their_order() {
        var model = Model.startingWith("")
                .about(MIA)
                .on(ParticipantAdmitted.class, (s, e) -> s + "1")
                .about(SCHOOL)
                .on(ParticipantAdmitted.class, (s, e) -> s + "2");
        assertThat(model.fold(List.of(MIA_ADMITTED))).isEqualTo("12");
    }

    @Test
    void without_an_id_it_would_lock_everyone_out() {
        assertThatThrownBy(() -> Model.startingWith(0).on(ParticipantAdmitted.class, (s, e) -> s))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("about");
    }

    @Test
    void what_it_reads_is_what_it_guards() {
        var boundary = CHATS_OF_MIA.boundary();
        assertThat(boundary.slices())
                .containsExactly(new Boundary.Slice(Set.of(MIA.tag(), SCHOOL.tag()), ParticipantAdmitted.class));
        assertThat(boundary.contains(MIA_ADMITTED)).isTrue();
        assertThat(boundary.contains(TEACHER_ADMITTED)).isFalse();
        assertThat(boundary.contains(MIA_DEFERRED)).isFalse();
    }

    @Test
    void a_model_that_includes_another_reads_and_guards_all_of_it() {
        record Both(int chats, boolean consent) {}
        var both = Model.startingWith(new Both(0, false))
                .including(CHATS_OF_MIA, Both::chats, (s, chats) -> new Both(chats, s.consent()))
                .about(MIA.asChild())
                .on(ConsentGranted.class, (s, e) -> new Both(s.chats(), true));
        assertThat(both.fold(List.of(MIA_ADMITTED, CONSENT_GRANTED, MIA_ADMITTED)))
                .isEqualTo(new Both(2, true));
        assertThat(both.boundary().slices())
                .containsExactlyInAnyOrder(
                        new Boundary.Slice(Set.of(MIA.tag(), SCHOOL.tag()), ParticipantAdmitted.class),
                        new Boundary.Slice(Set.of(MIA.asChild().tag()), ConsentGranted.class));
    }

    @Test
    void ids_named_before_another_model_is_included_still_hold_after_it() {
        var model = Model.startingWith(0)
                .about(TEACHER)
                .including(CHATS_OF_MIA, s -> s, (s, chats) -> chats)
                .on(ParticipantAdmitted.class, (s, e) -> s + 10);
        assertThat(model.fold(List.of(MIA_ADMITTED, TEACHER_ADMITTED))).isEqualTo(11);
    }

    @Test
    void the_same_reading_twice_is_one_slice() {
        var twice = CHATS_OF_MIA.including(CHATS_OF_MIA, s -> s, (s, chats) -> chats);
        assertThat(twice.boundary().slices()).hasSize(1);
    }

    @Test
    void a_model_is_a_value_and_extending_it_leaves_it_as_it_was() {
        var unused = CHATS_OF_MIA.about(TEACHER).on(ParticipantAdmitted.class, (s, e) -> -1);
        assertThat(unused.fold(List.of(TEACHER_ADMITTED))).isEqualTo(-1);
        assertThat(CHATS_OF_MIA.fold(List.of(TEACHER_ADMITTED))).isZero();
    }

    /** Whose guardian Anna is, and then what those children agree to. */
    private static final Model<Map<ChildId, Integer>> CHILDREN_OF_ANNA = Model.startingWith(Map.<ChildId, Integer>of())
            .about(ANNA.asGuardian())
            .on(GuardianLinkVerified.class, (s, e) -> Map.of(e.child(), 0))
            .then(children -> {
                var more = Model.startingWith(children);
                for (var child : children.keySet())
                    more = more.about(child)
                            .on(ConsentGranted.class, (s, e) -> Map.of(child, s.getOrDefault(child, 0) + 1));
                return more;
            });

    @Test
    void what_it_reads_next_follows_from_what_it_has_read() {
        assertThat(CHILDREN_OF_ANNA.readsOn()).isTrue();
        assertThat(CHILDREN_OF_ANNA.boundary().contains(CONSENT_GRANTED)).isFalse();
        var next = CHILDREN_OF_ANNA.next(Map.of(MIA.asChild(), 0)).orElseThrow();
        assertThat(next.boundary().slices())
                .containsExactly(new Boundary.Slice(Set.of(MIA.asChild().tag()), ConsentGranted.class));
        assertThat(CHILDREN_OF_ANNA.fold(List.of(CONSENT_GRANTED, LINK_VERIFIED, CONSENT_GRANTED)))
                .isEqualTo(Map.of(MIA.asChild(), 2));
    }

    @Test
    void nothing_more_is_read_where_nothing_follows() {
        assertThat(CHILDREN_OF_ANNA.next(Map.of())).isEmpty();
        assertThat(CHILDREN_OF_ANNA.fold(List.of(CONSENT_GRANTED))).isEmpty();
        assertThat(CHATS_OF_MIA.readsOn()).isFalse();
        assertThat(CHATS_OF_MIA.next(1)).isEmpty();
    }

    @Test
    void a_model_that_includes_another_reads_on_as_far_as_that_one_and_further() {
        record Both(Map<ChildId, Integer> children, int chats) {}
        var both = Model.startingWith(new Both(Map.of(), 0))
                .including(CHILDREN_OF_ANNA, Both::children, (s, children) -> new Both(children, s.chats()))
                .then(known -> known.children().isEmpty()
                        ? Model.startingWith(known)
                        : Model.startingWith(known)
                                .including(CHATS_OF_MIA, Both::chats, (s, chats) -> new Both(s.children(), chats)));
        assertThat(both.fold(List.of(LINK_VERIFIED, CONSENT_GRANTED, MIA_ADMITTED)))
                .isEqualTo(new Both(Map.of(MIA.asChild(), 1), 1));
        assertThat(both.fold(List.of(CONSENT_GRANTED, MIA_ADMITTED))).isEqualTo(new Both(Map.of(), 0));
    }
}

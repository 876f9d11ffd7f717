package org.homeroom.domain.chats.roster;

import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ADMITTED;
import static org.homeroom.domain.School5A.MIA_DEFERRED;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ADMITTED;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.Scenario.given;

import java.util.List;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatEvent.ChatFrozen;
import org.homeroom.domain.chats.facts.ChatEvent.ChatUnfrozen;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.FreezeReason;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("H2")
@Tag("P-10")
class ReviewSupervisionTest {

    private static final ReviewSupervision SOMEBODY_WENT =
            new ReviewSupervision(CHAT, SCHOOL, Role.TEACHER, false, NOW);
    private static final ReviewSupervision A_PUPIL_CAME = new ReviewSupervision(CHAT, SCHOOL, Role.STUDENT, true, NOW);
    private static final ReviewSupervision A_PUPIL_WENT = new ReviewSupervision(CHAT, SCHOOL, Role.STUDENT, false, NOW);
    private static final ReviewSupervision A_TEACHER_CAME =
            new ReviewSupervision(CHAT, SCHOOL, Role.TEACHER, true, NOW);
    private static final ChatFrozen FROZEN = new ChatFrozen(CHAT, SCHOOL, FreezeReason.NO_SUPERVISOR, NOW);
    private static final HomeroomTeacherRelieved RELIEVED = new HomeroomTeacherRelieved(CLASS, SCHOOL, TEACHER, NOW);
    private static final ParticipantLeft TEACHER_LEFT = new ParticipantLeft(CHAT, TEACHER, SCHOOL, Role.TEACHER, NOW);
    private static final Scenario LED =
            given(CHAT_CREATED, MIA_ENROLLED, MIA_ADMITTED, TEACHER_ASSIGNED, TEACHER_ADMITTED);

    @Test
    @Tag("S-25")
    @Tag("F-03")
    void when_the_last_of_the_staff_goes_the_chat_is_frozen_and_thaws_when_somebody_comes() {
        LED.when(SOMEBODY_WENT).thenNothingHappens();
        LED.and(RELIEVED).when(SOMEBODY_WENT).then(FROZEN);
        var frozen = LED.and(RELIEVED, FROZEN);
        frozen.when(SOMEBODY_WENT).thenNothingHappens();
        frozen.when(A_TEACHER_CAME).thenNothingHappens();
        frozen.and(
                        new HomeroomTeacherAssigned(CLASS, SCHOOL, BORIS, NOW),
                        new ParticipantAdmitted(CHAT, BORIS, SCHOOL, Role.TEACHER, 0, null, null, NOW))
                .when(A_TEACHER_CAME)
                .then(new ChatUnfrozen(CHAT, SCHOOL, NOW));
    }

    @Test
    void a_place_on_the_list_is_worth_nothing_once_the_place_in_the_school_is_lost() {
        LED.and(new ParticipantLeft(CHAT, TEACHER, SCHOOL, Role.TEACHER, NOW))
                .when(SOMEBODY_WENT)
                .then(FROZEN);
    }

    @Test
    void pupils_who_come_and_go_freeze_nothing_in_a_class_that_nobody_has_led_yet() {
        var unled = given(CHAT_CREATED, MIA_ENROLLED, MIA_ADMITTED);
        unled.when(A_PUPIL_CAME).thenNothingHappens();
        unled.when(A_PUPIL_WENT).thenNothingHappens();
        LED.when(A_PUPIL_CAME).thenNothingHappens();
    }

    @Test
    @Tag("F-03")
    void a_pupil_who_comes_after_the_last_of_the_staff_has_gone_finds_it_frozen() {
        var left = given(CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED, RELIEVED)
                .and(TEACHER_LEFT);
        left.when(SOMEBODY_WENT).thenNothingHappens();
        left.and(MIA_ENROLLED, MIA_DEFERRED).when(SOMEBODY_WENT).then(FROZEN);
        left.and(MIA_ENROLLED, MIA_ADMITTED).when(A_PUPIL_CAME).then(FROZEN);
        left.and(MIA_ENROLLED, MIA_ADMITTED, FROZEN).when(A_PUPIL_CAME).thenNothingHappens();
    }

    @Test
    void where_there_are_no_pupils_nobody_has_to_look_after_them() {
        given(CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED, RELIEVED)
                .when(SOMEBODY_WENT)
                .thenNothingHappens();
        LED.and(RELIEVED, FROZEN, new ParticipantLeft(CHAT, MIA, SCHOOL, Role.STUDENT, NOW))
                .when(A_PUPIL_WENT)
                .then(new ChatUnfrozen(CHAT, SCHOOL, NOW));
    }

    @Test
    void parents_among_themselves_need_nobody() {
        given(new ChatCreated(CHAT, ChatKind.CLASS_PARENTS, SCHOOL, CLASS, List.of(Role.PARENT), EARLIER))
                .when(SOMEBODY_WENT)
                .thenNothingHappens();
        given().when(SOMEBODY_WENT).thenNothingHappens();
    }
}

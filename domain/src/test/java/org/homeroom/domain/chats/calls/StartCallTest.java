package org.homeroom.domain.chats.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ADMITTED;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CHAT;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ADMITTED;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.chats.calls.CallRefusal.CALL_ID_TAKEN;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Scenario.given;

import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.CallEvent.CallStarted;
import org.homeroom.domain.chats.facts.CallId;
import org.homeroom.domain.chats.facts.CallKind;
import org.homeroom.domain.chats.facts.CallPurpose;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StartCallTest {

    static final CallId CALL = new CallId(new UUID(30, 1));
    static final Event[] CLASS_CHAT = {
        SCHOOL_REGISTERED,
        CHAT_CREATED,
        TEACHER_ASSIGNED,
        TEACHER_ADMITTED,
        MIA_IS_TEN,
        MIA_ENROLLED,
        MIA_ADMITTED,
        CONSENT_GRANTED
    };

    @Test
    @Tag("CAL-01")
    @Tag("CAL-02")
    void the_teacher_calls_the_class_together() {
        given(CLASS_CHAT)
                .when(starts(TEACHER, CallKind.VIDEO, CallPurpose.LESSON))
                .then(started(CallKind.VIDEO, CallPurpose.LESSON, CallPurpose.LESSON.admits(false), 100));
    }

    @Test
    @Tag("CAL-01")
    void pupils_do_not_call_a_class_together_and_outsiders_do_not_learn_of_it() {
        given(CLASS_CHAT).when(starts(MIA, CallKind.AUDIO, CallPurpose.TALK)).thenRefused(NOT_AUTHORISED);
        given(CLASS_CHAT)
                .when(starts(STRANGER, CallKind.AUDIO, CallPurpose.TALK))
                .thenRefused(NOT_A_PARTICIPANT);
    }

    @Test
    @Tag("CAL-03")
    void a_broadcast_has_ten_thousand_places_and_needs_the_staff() {
        given(CLASS_CHAT)
                .when(starts(TEACHER, CallKind.BROADCAST, CallPurpose.EVENT))
                .then(started(CallKind.BROADCAST, CallPurpose.EVENT, CallPurpose.EVENT.admits(false), 10_000));
        given(CLASS_CHAT)
                .when(starts(MIA, CallKind.BROADCAST, CallPurpose.EVENT))
                .thenRefused(NOT_AUTHORISED);
    }

    @Test
    @Tag("CAL-04")
    void a_meeting_of_parents_is_without_pupils_unless_they_are_asked() {
        assertThat(CallPurpose.PARENT_MEETING.admits(false)).doesNotContain(Role.STUDENT);
        assertThat(CallPurpose.PARENT_MEETING.admits(true)).contains(Role.STUDENT);
        given(CLASS_CHAT)
                .when(starts(TEACHER, CallKind.VIDEO, CallPurpose.PARENT_MEETING))
                .then(started(
                        CallKind.VIDEO,
                        CallPurpose.PARENT_MEETING,
                        List.of(Role.PARENT, Role.TEACHER, Role.STAFF),
                        100));
    }

    @Test
    void twice_is_once_and_an_id_names_one_call() {
        var once = given(CLASS_CHAT).after(starts(TEACHER, CallKind.VIDEO, CallPurpose.LESSON));
        once.when(starts(TEACHER, CallKind.VIDEO, CallPurpose.LESSON)).thenNothingHappens();
        var other = new CallStarted(
                CALL, OTHER_CHAT, SCHOOL, TEACHER, CallKind.VIDEO, CallPurpose.TALK, List.of(), 100, EARLIER);
        given(CLASS_CHAT)
                .and(other)
                .when(starts(TEACHER, CallKind.VIDEO, CallPurpose.LESSON))
                .thenRefused(CALL_ID_TAKEN);
    }

    static StartCall starts(AccountId who, CallKind kind, CallPurpose purpose) {
        return new StartCall(CALL, CHAT, SCHOOL, who, kind, purpose, false, CallTerms.DEFAULT, NOW);
    }

    static CallStarted started(CallKind kind, CallPurpose purpose, List<Role> roles, int places) {
        return new CallStarted(CALL, CHAT, SCHOOL, TEACHER, kind, purpose, roles, places, NOW);
    }

    /** The class and a lesson that goes on. */
    static Scenario lesson() {
        return given(CLASS_CHAT).after(starts(TEACHER, CallKind.VIDEO, CallPurpose.LESSON));
    }
}

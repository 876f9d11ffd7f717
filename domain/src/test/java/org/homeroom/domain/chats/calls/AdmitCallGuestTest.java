package org.homeroom.domain.chats.calls;

import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ADMITTED;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.GuestRefusal.GUEST_EXPIRED;
import static org.homeroom.domain.memberships.facts.GuestRefusal.GUEST_SCOPE_VIOLATION;

import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.CallEvent.CallGuestAdmitted;
import org.homeroom.domain.chats.facts.CallKind;
import org.homeroom.domain.chats.facts.CallPurpose;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AdmitCallGuestTest {

    @Test
    @Tag("CAL-07")
    @Tag("MEM-13")
    void the_host_lets_a_guest_of_the_school_into_one_call() {
        var lesson = StartCallTest.lesson().and(JoinCallTest.guest(STRANGER, NOW.plusSeconds(60)));
        lesson.when(admits(TEACHER))
                .then(new CallGuestAdmitted(StartCallTest.CALL, CHAT, SCHOOL, STRANGER, OfficerId.of(TEACHER), NOW));
        lesson.after(admits(TEACHER)).when(admits(TEACHER)).thenNothingHappens();
    }

    @Test
    @Tag("CAL-07")
    void nobody_else_and_nobody_who_is_no_guest() {
        var lesson = StartCallTest.lesson();
        lesson.when(admits(TEACHER)).thenRefused(GUEST_SCOPE_VIOLATION);
        lesson.and(JoinCallTest.guest(STRANGER, NOW)).when(admits(TEACHER)).thenRefused(GUEST_EXPIRED);
        lesson.and(JoinCallTest.guest(STRANGER, NOW.plusSeconds(60)))
                .when(admits(MIA))
                .thenRefused(NOT_AUTHORISED);
    }

    @Test
    @Tag("CAL-07")
    @Tag("MEM-13")
    void never_to_parents_among_themselves() {
        var parents = new ChatCreated(
                CHAT, ChatKind.CLASS_PARENTS, SCHOOL, CLASS, List.of(Role.PARENT, Role.TEACHER), EARLIER);
        given(parents, TEACHER_ASSIGNED, TEACHER_ADMITTED, JoinCallTest.guest(STRANGER, NOW.plusSeconds(60)))
                .after(StartCallTest.starts(TEACHER, CallKind.VIDEO, CallPurpose.PARENT_MEETING))
                .when(admits(TEACHER))
                .thenRefused(GUEST_SCOPE_VIOLATION);
    }

    private static AdmitCallGuest admits(AccountId by) {
        return new AdmitCallGuest(StartCallTest.CALL, CHAT, SCHOOL, STRANGER, by, NOW);
    }
}

package org.homeroom.domain.chats.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CONSENT_WITHDRAWN;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.agreed;
import static org.homeroom.domain.chats.calls.CallRefusal.CALL_ENDED;
import static org.homeroom.domain.chats.calls.CallRefusal.PLACE_TAKEN;
import static org.homeroom.domain.chats.calls.CallRefusal.RECORDING_NOT_PERMITTED;
import static org.homeroom.domain.chats.calls.CallRefusal.ROLE_NOT_ALLOWED_IN_CALL;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.GUARDIAN_CONSENT_REQUIRED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.GuestRefusal.GUEST_EXPIRED;
import static org.homeroom.domain.memberships.facts.GuestRefusal.GUEST_SCOPE_VIOLATION;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.CallEvent.CallJoined;
import org.homeroom.domain.chats.facts.CallEvent.RecordingStarted;
import org.homeroom.domain.chats.facts.CallId;
import org.homeroom.domain.chats.facts.CallKind;
import org.homeroom.domain.chats.facts.CallPurpose;
import org.homeroom.domain.chats.facts.PlaceId;
import org.homeroom.domain.chats.facts.RecordingId;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAdmitted;
import org.homeroom.domain.memberships.facts.GuestId;
import org.homeroom.domain.memberships.facts.GuestPurpose;
import org.homeroom.domain.memberships.facts.HostId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JoinCallTest {

    private static final CallId CALL = StartCallTest.CALL;

    @Test
    @Tag("CAL-01")
    void a_participant_takes_a_place() {
        StartCallTest.lesson().when(joins(MIA, 7)).then(joined(MIA, 7, Role.STUDENT));
        StartCallTest.lesson().after(joins(MIA, 7)).when(joins(MIA, 8)).thenNothingHappens();
    }

    @Test
    @Tag("CAL-01")
    @Tag("MEM-08")
    void for_others_there_is_no_call() {
        StartCallTest.lesson().when(joins(STRANGER, 1)).thenRefused(NOT_A_PARTICIPANT);
        given(StartCallTest.CLASS_CHAT).when(joins(MIA, 1)).thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("CAL-02")
    @Tag("S-26")
    void nobody_takes_a_place_on_which_somebody_is_and_leaving_frees_it() {
        var taken = StartCallTest.lesson().after(joins(TEACHER, 100));
        taken.when(joins(MIA, 100)).thenRefused(PLACE_TAKEN);
        taken.after(new LeaveCall(CALL, SCHOOL, TEACHER, NOW))
                .when(joins(MIA, 100))
                .then(joined(MIA, 100, Role.STUDENT));
    }

    @Test
    @Tag("CAL-02")
    @Tag("S-26")
    void there_is_no_hundred_and_first_place() {
        StartCallTest.lesson().when(joins(MIA, 101)).thenRefused(PLACE_TAKEN);
        StartCallTest.lesson().when(joins(MIA, 0)).thenRefused(PLACE_TAKEN);
    }

    @Test
    @Tag("H4")
    void nobody_names_one_place_and_takes_another() {
        StartCallTest.lesson()
                .when(new JoinCall(CALL, CHAT, SCHOOL, MIA, PlaceId.of(CALL, 101), 1, NOW))
                .thenRefused(PLACE_TAKEN);
    }

    @Test
    @Tag("CAL-02")
    void there_is_no_limit_of_time() {
        var afterAYear = new JoinCall(CALL, CHAT, SCHOOL, TEACHER, 1, NOW.plus(Duration.ofDays(200)));
        assertThat(StartCallTest.lesson().when(afterAYear).outcome().events()).hasSize(1);
    }

    @Test
    @Tag("CAL-03")
    @Tag("S-27")
    void a_broadcast_ends_at_ten_thousand() {
        var broadcast = given(StartCallTest.CLASS_CHAT)
                .after(StartCallTest.starts(TEACHER, CallKind.BROADCAST, CallPurpose.EVENT));
        broadcast.when(joins(MIA, 10_000)).then(joined(MIA, 10_000, Role.STUDENT));
        broadcast.when(joins(MIA, 10_001)).thenRefused(PLACE_TAKEN);
    }

    @Test
    @Tag("CAL-04")
    void no_pupil_in_a_meeting_of_parents() {
        given(StartCallTest.CLASS_CHAT)
                .after(StartCallTest.starts(TEACHER, CallKind.VIDEO, CallPurpose.PARENT_MEETING))
                .when(joins(MIA, 1))
                .thenRefused(ROLE_NOT_ALLOWED_IN_CALL);
    }

    @Test
    @Tag("CAL-01")
    @Tag("CON-09")
    void a_consent_withdrawn_bars_from_calls_at_once() {
        StartCallTest.lesson().and(CONSENT_WITHDRAWN).when(joins(MIA, 1)).thenRefused(GUARDIAN_CONSENT_REQUIRED);
    }

    @Test
    @Tag("CAL-01")
    void what_has_ended_nobody_joins() {
        StartCallTest.lesson()
                .after(new EndCall(CALL, CHAT, SCHOOL, TEACHER, NOW))
                .when(joins(MIA, 1))
                .thenRefused(CALL_ENDED);
    }

    @Test
    @Tag("CAL-05")
    void whoever_may_not_be_recorded_does_not_come_into_a_recording() {
        var recorded = StartCallTest.lesson()
                .and(new RecordingStarted(
                        new RecordingId(new UUID(31, 1)), CALL, CHAT, SCHOOL, OfficerId.of(TEACHER), NOW));
        recorded.when(joins(MIA, 1)).thenRefused(RECORDING_NOT_PERMITTED);
        recorded.and(LINK_VERIFIED)
                .and(agreed(new ConsentId(new UUID(6, 9)), ANNA, LINK, ConsentPurpose.RECORDING, EARLIER))
                .when(joins(MIA, 1))
                .then(joined(MIA, 1, Role.STUDENT));
    }

    @Test
    @Tag("CAL-07")
    @Tag("MEM-13")
    void a_guest_comes_to_the_call_to_which_a_host_has_let_the_guest() {
        var elsewhere = guest(STRANGER, NOW.plusSeconds(60));
        var lesson = StartCallTest.lesson().and(elsewhere);
        lesson.when(joins(STRANGER, 3)).thenRefused(GUEST_SCOPE_VIOLATION);
        lesson.after(new AdmitCallGuest(CALL, CHAT, SCHOOL, STRANGER, TEACHER, NOW))
                .when(joins(STRANGER, 3))
                .then(joined(STRANGER, 3, null));
    }

    @Test
    @Tag("CAL-07")
    @Tag("S-35")
    void a_guest_whose_time_is_over_does_not() {
        var late = new JoinCall(CALL, CHAT, SCHOOL, STRANGER, 3, NOW.plusSeconds(61));
        StartCallTest.lesson()
                .and(guest(STRANGER, NOW.plusSeconds(60)))
                .after(new AdmitCallGuest(CALL, CHAT, SCHOOL, STRANGER, TEACHER, NOW))
                .when(late)
                .thenRefused(GUEST_EXPIRED);
    }

    /** A guest of the school, but of another class. */
    static GuestAdmitted guest(AccountId account, Instant to) {
        return new GuestAdmitted(
                new GuestId(new UUID(23, 2)),
                account,
                SCHOOL,
                HostId.of(TEACHER),
                GuestPurpose.LESSON,
                List.of(OTHER_CLASS),
                List.of(),
                EARLIER,
                to,
                EARLIER);
    }

    static JoinCall joins(AccountId who, int number) {
        return new JoinCall(CALL, CHAT, SCHOOL, who, number, NOW);
    }

    static CallJoined joined(AccountId who, int number, @Nullable Role role) {
        return new CallJoined(CALL, CHAT, SCHOOL, who, PlaceId.of(CALL, number), number, role, NOW);
    }
}

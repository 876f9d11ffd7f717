package org.homeroom.domain.chats.calls;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.agreed;
import static org.homeroom.domain.chats.calls.CallRefusal.RECORDING_NOT_PERMITTED;
import static org.homeroom.domain.kernel.Scenario.given;

import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.CallEvent.RecordingStarted;
import org.homeroom.domain.chats.facts.CallKind;
import org.homeroom.domain.chats.facts.CallPurpose;
import org.homeroom.domain.chats.facts.RecordingId;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StartRecordingTest {

    static final RecordingId RECORDING = new RecordingId(new UUID(31, 1));

    @Test
    @Tag("CAL-05")
    void the_staff_records_and_everybody_knows() {
        StartCallTest.lesson().when(records(TEACHER)).then(recorded());
        StartCallTest.lesson().after(records(TEACHER)).when(records(TEACHER)).thenNothingHappens();
    }

    @Test
    @Tag("CAL-05")
    void a_pupil_does_not_record() {
        StartCallTest.lesson().when(records(MIA)).thenRefused(RECORDING_NOT_PERMITTED);
    }

    @Test
    @Tag("CAL-05")
    void not_while_somebody_is_there_for_whom_nobody_has_agreed() {
        var inside = StartCallTest.lesson().after(JoinCallTest.joins(MIA, 1));
        inside.when(records(TEACHER)).thenRefused(RECORDING_NOT_PERMITTED);
        inside.after(new LeaveCall(StartCallTest.CALL, SCHOOL, MIA, NOW))
                .when(records(TEACHER))
                .then(recorded());
        inside.and(LINK_VERIFIED, agreed(new ConsentId(new UUID(6, 9)), ANNA, LINK, ConsentPurpose.RECORDING, EARLIER))
                .when(records(TEACHER))
                .then(recorded());
    }

    @Test
    @Tag("CAL-05")
    void of_a_broadcast_only_those_who_speak_are_recorded() {
        given(StartCallTest.CLASS_CHAT)
                .after(StartCallTest.starts(TEACHER, CallKind.BROADCAST, CallPurpose.EVENT))
                .after(JoinCallTest.joins(MIA, 1))
                .when(records(TEACHER))
                .then(recorded());
    }

    static StartRecording records(AccountId by) {
        return new StartRecording(RECORDING, StartCallTest.CALL, CHAT, SCHOOL, by, NOW);
    }

    static RecordingStarted recorded() {
        return new RecordingStarted(RECORDING, StartCallTest.CALL, CHAT, SCHOOL, OfficerId.of(TEACHER), NOW);
    }
}

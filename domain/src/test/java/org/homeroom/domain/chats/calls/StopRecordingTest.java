package org.homeroom.domain.chats.calls;

import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.CallEvent.RecordingStopped;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StopRecordingTest {

    @Test
    @Tag("CAL-05")
    void the_staff_stops_it_once() {
        var recorded = StartCallTest.lesson().after(StartRecordingTest.records(TEACHER));
        recorded.when(stops(TEACHER))
                .then(new RecordingStopped(
                        StartRecordingTest.RECORDING, StartCallTest.CALL, CHAT, SCHOOL, OfficerId.of(TEACHER), NOW));
        recorded.after(stops(TEACHER)).when(stops(TEACHER)).thenNothingHappens();
        recorded.when(stops(MIA)).thenRefused(NOT_AUTHORISED);
        recorded.when(stops(STRANGER)).thenRefused(NOT_A_PARTICIPANT);
    }

    static StopRecording stops(AccountId by) {
        return new StopRecording(StartRecordingTest.RECORDING, StartCallTest.CALL, CHAT, SCHOOL, by, NOW);
    }
}

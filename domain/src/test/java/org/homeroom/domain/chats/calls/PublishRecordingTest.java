package org.homeroom.domain.chats.calls;

import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.calls.CallRefusal.RECORDING_NOT_STOPPED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;

import java.time.Duration;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.CallEvent.RecordingPublished;
import org.homeroom.domain.chats.facts.FileEvent.FileUploaded;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.chats.facts.MediaType;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishRecordingTest {

    private static final FileId FILE = new FileId(new UUID(20, 1));
    private static final FileUploaded IN_THE_CHAT = new FileUploaded(
            FILE, CHAT, SCHOOL, TEACHER, MediaType.MP4, 5, new Digest("ab"), Personal.of(TEACHER, "a.mp4"), NOW);

    private final Scenario recorded =
            StartCallTest.lesson().after(StartRecordingTest.records(TEACHER)).and(IN_THE_CHAT);

    @Test
    @Tag("CAL-05")
    void a_recording_can_be_watched_for_a_time() {
        recorded.after(StopRecordingTest.stops(TEACHER))
                .when(publishes(TEACHER))
                .then(new RecordingPublished(
                        StartRecordingTest.RECORDING,
                        StartCallTest.CALL,
                        CHAT,
                        SCHOOL,
                        FILE,
                        OfficerId.of(TEACHER),
                        NOW.plus(Duration.ofDays(180)),
                        NOW));
    }

    @Test
    @Tag("CAL-05")
    void not_before_it_has_stopped_and_by_the_staff_alone() {
        recorded.when(publishes(TEACHER)).thenRefused(RECORDING_NOT_STOPPED);
        recorded.when(publishes(MIA)).thenRefused(NOT_AUTHORISED);
        StartCallTest.lesson().and(IN_THE_CHAT).when(publishes(TEACHER)).thenRefused(NOT_FOUND);
        StartCallTest.lesson()
                .after(StartRecordingTest.records(TEACHER))
                .after(StopRecordingTest.stops(TEACHER))
                .when(publishes(TEACHER))
                .thenRefused(NOT_FOUND);
    }

    private static PublishRecording publishes(AccountId by) {
        return new PublishRecording(
                StartRecordingTest.RECORDING, StartCallTest.CALL, CHAT, SCHOOL, FILE, by, CallTerms.DEFAULT, NOW);
    }
}

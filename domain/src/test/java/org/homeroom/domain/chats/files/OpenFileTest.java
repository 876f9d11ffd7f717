package org.homeroom.domain.chats.files;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNA_IS_STAFF;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.CONSENT_WITHDRAWN;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ADMITTED;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ADMITTED;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.GUARDIAN_CONSENT_REQUIRED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.NOT_A_MEMBER;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.CallEvent.RecordingPublished;
import org.homeroom.domain.chats.facts.CallId;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.FileEvent.FileUploaded;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.chats.facts.MediaType;
import org.homeroom.domain.chats.facts.MessageEvent.MessageRedacted;
import org.homeroom.domain.chats.facts.RecordingId;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenFileTest {

    private static final FileId FILE = new FileId(new UUID(20, 1));
    private static final Instant LATER = NOW.plusSeconds(60);

    @Test
    @Tag("CHT-12")
    void whoever_may_read_the_chat_may_read_its_files() {
        given(SCHOOL_REGISTERED, MIA_IS_TEN, CHAT_CREATED, MIA_ENROLLED, MIA_ADMITTED, CONSENT_GRANTED, in(CHAT))
                .when(opens(MIA))
                .thenNothingHappens();
    }

    @Test
    @Tag("CHT-12")
    @Tag("CON-09")
    void a_consent_withdrawn_closes_them() {
        given(
                        SCHOOL_REGISTERED,
                        MIA_IS_TEN,
                        CHAT_CREATED,
                        MIA_ENROLLED,
                        MIA_ADMITTED,
                        CONSENT_GRANTED,
                        CONSENT_WITHDRAWN,
                        in(CHAT))
                .when(opens(MIA))
                .thenRefused(GUARDIAN_CONSENT_REQUIRED);
    }

    @Test
    @Tag("CHT-12")
    @Tag("MEM-08")
    void for_all_others_there_is_no_such_file() {
        given(CHAT_CREATED, in(CHAT)).when(opens(STRANGER)).thenRefused(NOT_A_PARTICIPANT);
        given(CHAT_CREATED).when(opens(STRANGER)).thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("CHT-12")
    void who_came_later_does_not_read_what_was_there_before() {
        var late = new ParticipantAdmitted(CHAT, TEACHER, SCHOOL, Role.TEACHER, 0, null, null, LATER);
        given(CHAT_CREATED, TEACHER_ASSIGNED, in(CHAT), late)
                .when(opens(TEACHER))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void a_file_of_no_chat_is_its_owners() {
        given(ANNA_IS_STAFF, in(null)).when(opens(ANNA)).thenNothingHappens();
        given(ANNA_IS_STAFF, ADMIN_APPOINTED, in(null)).when(opens(ADMIN)).thenRefused(NOT_FOUND);
        given(in(null)).when(opens(ANNA)).thenRefused(NOT_A_MEMBER);
    }

    @Test
    @Tag("CAL-05")
    void a_recording_that_is_over_nobody_watches() {
        var published = new RecordingPublished(
                new RecordingId(new UUID(21, 1)),
                new CallId(new UUID(21, 2)),
                CHAT,
                SCHOOL,
                FILE,
                OfficerId.of(TEACHER),
                LATER,
                NOW);
        given(CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED, in(CHAT), published)
                .when(opens(TEACHER))
                .thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("CHT-12")
    @Tag("D-08")
    void what_came_with_a_redacted_message_nobody_reads_and_all_else_stays() {
        var there = given(CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED, in(CHAT));
        there.and(posted(1, ANNA, FILE), redacted(1, ANNA)).when(opens(TEACHER)).thenRefused(NOT_FOUND);
        there.and(posted(1, ANNA, FILE), posted(2, ANNA), redacted(2, ANNA))
                .when(opens(TEACHER))
                .thenNothingHappens();
        there.and(posted(1, ANNA, FILE), posted(2, ANNA, FILE), redacted(2, ANNA))
                .when(opens(TEACHER))
                .thenRefused(NOT_FOUND);
        there.and(posted(1, ANNA, FILE), posted(2, MIA), redacted(2, MIA))
                .when(opens(TEACHER))
                .thenNothingHappens();
    }

    private static MessagePosted posted(int number, AccountId author, FileId... files) {
        return new MessagePosted(
                new MessageId(new UUID(22, number)),
                CHAT,
                author,
                Role.PARENT,
                Personal.of(author, ""),
                false,
                null,
                List.of(),
                List.of(files),
                null,
                null,
                false,
                NOW);
    }

    private static MessageRedacted redacted(int number, AccountId author) {
        return new MessageRedacted(
                new MessageId(new UUID(22, number)),
                CHAT,
                SCHOOL,
                author,
                OfficerId.of(TEACHER),
                ViolationReason.VIOLENCE,
                NOW);
    }

    private static OpenFile opens(AccountId who) {
        return new OpenFile(FILE, SCHOOL, who, LATER.plusSeconds(60));
    }

    private static FileUploaded in(@Nullable ChatId chat) {
        return new FileUploaded(
                FILE, chat, SCHOOL, ANNA, MediaType.PDF, 5, new Digest("ab"), Personal.of(ANNA, "a.pdf"), NOW);
    }
}

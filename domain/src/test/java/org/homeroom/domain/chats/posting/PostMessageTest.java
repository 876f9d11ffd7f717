package org.homeroom.domain.chats.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.CONSENT_WITHDRAWN;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ADMITTED;
import static org.homeroom.domain.School5A.MIA_DEFERRED;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CHAT;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ADMITTED;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.School5A.agreedAlone;
import static org.homeroom.domain.School5A.born;
import static org.homeroom.domain.chats.facts.ChatRefusal.MESSAGE_ID_TAKEN;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.chats.facts.ChatRefusal.SANCTIONED;
import static org.homeroom.domain.chats.posting.PostRefusal.MESSAGE_EMPTY;
import static org.homeroom.domain.chats.posting.PostRefusal.MESSAGE_TOO_LONG;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.GUARDIAN_CONSENT_REQUIRED;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostMessageTest {

    private static final MessageId HELLO = new MessageId(new UUID(9, 1));
    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

    @Test
    @Tag("CHT-11")
    @Tag("CON-01")
    @Tag("S-12")
    void a_pupil_with_a_guardians_consent_posts() {
        given(SCHOOL_REGISTERED, MIA_IS_TEN, CHAT_CREATED, MIA_ENROLLED, MIA_ADMITTED, CONSENT_GRANTED)
                .when(posts(MIA, "Привет", NOW))
                .then(posted(MIA, Role.STUDENT, "Привет", NOW));
    }

    @Test
    void the_homeroom_teacher_posts_without_any_consent() {
        given(CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED)
                .when(posts(TEACHER, "Привет", NOW))
                .then(posted(TEACHER, Role.TEACHER, "Привет", NOW));
    }

    @Test
    @Tag("CON-01")
    @Tag("CON-09")
    @Tag("S-11")
    void a_pupil_under_14_without_consent_cannot_post() {
        given(SCHOOL_REGISTERED, MIA_IS_TEN, CHAT_CREATED, MIA_ENROLLED, MIA_DEFERRED)
                .when(posts(MIA, "Привет", NOW))
                .thenRefused(GUARDIAN_CONSENT_REQUIRED);
    }

    @Test
    @Tag("CON-09")
    @Tag("CHT-11")
    @Tag("MEM-08")
    void who_does_not_belong_to_the_chat_does_not_learn_of_it() {
        var outsider = posts(STRANGER, "Привет", NOW);
        given(CHAT_CREATED, MIA_ENROLLED, MIA_ADMITTED, CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED)
                .when(outsider)
                .thenRefused(NOT_A_PARTICIPANT);
        given(new ParticipantAdmitted(OTHER_CHAT, STRANGER, SCHOOL, Role.TEACHER, 0, null, null, EARLIER))
                .when(outsider)
                .thenRefused(NOT_A_PARTICIPANT);
        given(new ParticipantAdmitted(CHAT, STRANGER, OTHER_SCHOOL, Role.TEACHER, 0, null, null, EARLIER))
                .when(outsider)
                .thenRefused(NOT_A_PARTICIPANT);
        assertThat(NOT_A_PARTICIPANT.kind()).isEqualTo(Refusal.Kind.UNKNOWN);
    }

    @Test
    @Tag("S-13")
    void from_the_instant_of_withdrawal_on_the_child_cannot_post_although_nobody_has_suspended_it() {
        given(
                        SCHOOL_REGISTERED,
                        MIA_IS_TEN,
                        CHAT_CREATED,
                        MIA_ENROLLED,
                        MIA_ADMITTED,
                        CONSENT_GRANTED,
                        CONSENT_WITHDRAWN)
                .when(posts(MIA, "Привет", CONSENT_WITHDRAWN.at()))
                .thenRefused(GUARDIAN_CONSENT_REQUIRED);
    }

    @Test
    @Tag("S-13")
    void after_a_new_consent_the_child_posts_again() {
        given(
                        SCHOOL_REGISTERED,
                        MIA_IS_TEN,
                        CHAT_CREATED,
                        MIA_ENROLLED,
                        MIA_ADMITTED,
                        CONSENT_GRANTED,
                        CONSENT_WITHDRAWN,
                        CONSENT_GRANTED)
                .when(posts(MIA, "Привет", NOW))
                .then(posted(MIA, Role.STUDENT, "Привет", NOW));
    }

    @Test
    @Tag("S-16")
    @Tag("CON-01")
    void on_the_14th_birthday_at_midnight_of_the_school_the_own_consent_begins_to_count() {
        var midnight = Instant.parse("2026-09-01T20:00:00Z");
        var history = given(SCHOOL_REGISTERED, born("2012-09-02"), CHAT_CREATED, MIA_ENROLLED, MIA_DEFERRED);
        var own = agreedAlone(ConsentPurpose.CHAT, midnight);
        history.when(posts(MIA, "Привет", midnight.minusMillis(1))).thenRefused(GUARDIAN_CONSENT_REQUIRED);
        history.when(posts(MIA, "Привет", midnight)).thenRefused(GUARDIAN_CONSENT_REQUIRED);
        history.and(own).when(posts(MIA, "Привет", midnight)).then(posted(MIA, Role.STUDENT, "Привет", midnight));
    }

    @Test
    @Tag("S-34")
    void a_mute_ends_at_its_very_instant_although_nobody_has_lifted_it() {
        var history = given(CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED, muted(NOON));
        history.when(posts(TEACHER, "Привет", Instant.parse("2026-09-01T11:59:00Z")))
                .thenRefused(SANCTIONED);
        history.when(posts(TEACHER, "Привет", NOON.minusNanos(1))).thenRefused(SANCTIONED);
        history.when(posts(TEACHER, "Привет", NOON)).then(posted(TEACHER, Role.TEACHER, "Привет", NOON));
    }

    @Test
    void of_two_mutes_the_longer_one_counts_whichever_came_last() {
        given(CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED, muted(NOON), muted(NOON.minusSeconds(60)))
                .when(posts(TEACHER, "Привет", NOON.minusSeconds(1)))
                .thenRefused(SANCTIONED);
        given(CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED, muted(NOON.minusSeconds(60)), muted(NOON))
                .when(posts(TEACHER, "Привет", NOON.minusSeconds(1)))
                .thenRefused(SANCTIONED);
    }

    @Test
    void a_mute_of_somebody_else_or_in_another_chat_silences_nobody_here() {
        given(CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED, mute(MIA, CHAT, NOON), mute(TEACHER, OTHER_CHAT, NOON))
                .when(posts(TEACHER, "Привет", NOW))
                .then(posted(TEACHER, Role.TEACHER, "Привет", NOW));
    }

    @Test
    @Tag("CHT-11")
    void a_message_without_words_is_refused() {
        given(CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED)
                .when(posts(TEACHER, "", NOW))
                .thenRefused(MESSAGE_EMPTY);
        given(CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED)
                .when(posts(TEACHER, " \n\t\u2003", NOW))
                .thenRefused(MESSAGE_EMPTY);
    }

    @Test
    @Tag("CHT-11")
    void a_message_has_at_most_4096_characters_as_people_count_them() {
        var longest = "😀".repeat(4096);
        given(CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED)
                .when(posts(TEACHER, longest, NOW))
                .then(posted(TEACHER, Role.TEACHER, longest, NOW));
        given(CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED)
                .when(posts(TEACHER, " " + longest + " ", NOW))
                .then(posted(TEACHER, Role.TEACHER, " " + longest + " ", NOW));
        given(CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED)
                .when(posts(TEACHER, longest + "!", NOW))
                .thenRefused(MESSAGE_TOO_LONG);
    }

    @Test
    void posting_twice_under_the_same_id_changes_nothing() {
        given(CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED)
                .after(posts(TEACHER, "Привет", NOW))
                .when(posts(TEACHER, "Привет", NOON))
                .thenNothingHappens();
    }

    @Test
    void another_message_cannot_take_the_same_id() {
        given(CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED, posted(MIA, Role.STUDENT, "Привет", EARLIER))
                .when(posts(TEACHER, "Привет", NOW))
                .thenRefused(MESSAGE_ID_TAKEN);
        given(
                        CHAT_CREATED,
                        TEACHER_ASSIGNED,
                        TEACHER_ADMITTED,
                        new MessagePosted(
                                HELLO, OTHER_CHAT, TEACHER, Role.TEACHER, Personal.of(TEACHER, "Привет"), EARLIER))
                .when(posts(TEACHER, "Привет", NOW))
                .thenRefused(MESSAGE_ID_TAKEN);
    }

    @Test
    void whether_one_may_post_is_asked_before_what_one_says() {
        given(posted(MIA, Role.STUDENT, "Привет", EARLIER))
                .when(posts(STRANGER, "", NOW))
                .thenRefused(NOT_A_PARTICIPANT);
        given(CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED, muted(NOON))
                .when(posts(TEACHER, "", NOW))
                .thenRefused(SANCTIONED);
        given(SCHOOL_REGISTERED, MIA_IS_TEN, CHAT_CREATED, MIA_ENROLLED, MIA_ADMITTED, mute(MIA, CHAT, NOON))
                .when(posts(MIA, "", NOW))
                .thenRefused(GUARDIAN_CONSENT_REQUIRED);
    }

    private static SanctionImposed muted(Instant until) {
        return mute(TEACHER, CHAT, until);
    }

    private static SanctionImposed mute(AccountId who, ChatId where, Instant until) {
        return new SanctionImposed(
                new SanctionId(new UUID(9, until.getEpochSecond())),
                SanctionKind.MUTE,
                who,
                SCHOOL,
                where,
                ViolationReason.SPAM,
                EARLIER,
                until,
                OfficerId.of(ADMIN),
                EARLIER);
    }

    private static MessagePosted posted(AccountId author, Role role, String text, Instant at) {
        return new MessagePosted(HELLO, CHAT, author, role, Personal.of(author, text), at);
    }

    private static PostMessage posts(AccountId author, String text, Instant at) {
        return new PostMessage(HELLO, CHAT, SCHOOL, author, Personal.of(author, text), PostingTerms.DEFAULT, at);
    }
}

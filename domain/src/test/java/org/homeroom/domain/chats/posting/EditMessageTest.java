package org.homeroom.domain.chats.posting;

import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CONSENT_WITHDRAWN;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.facts.ChatRefusal.CHAT_ARCHIVED;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.chats.facts.ChatRefusal.OUTSIDE_POSTING_HOURS;
import static org.homeroom.domain.chats.facts.ChatRefusal.READ_ONLY_FOR_ROLE;
import static org.homeroom.domain.chats.facts.ChatRefusal.SANCTIONED;
import static org.homeroom.domain.chats.posting.PostRefusal.MESSAGE_EMPTY;
import static org.homeroom.domain.chats.posting.PostRefusal.MESSAGE_GONE;
import static org.homeroom.domain.chats.posting.PostRefusal.MESSAGE_MALFORMED;
import static org.homeroom.domain.chats.posting.PostRefusal.MESSAGE_NOT_EDITABLE;
import static org.homeroom.domain.chats.posting.PostRefusal.MESSAGE_TOO_LONG;
import static org.homeroom.domain.chats.posting.PostRefusal.MESSAGE_TOO_OLD;
import static org.homeroom.domain.chats.posting.PostRefusal.MESSAGE_UNKNOWN;
import static org.homeroom.domain.chats.posting.Talk.A_DAY_LATER;
import static org.homeroom.domain.chats.posting.Talk.HELLO;
import static org.homeroom.domain.chats.posting.Talk.OTHER;
import static org.homeroom.domain.chats.posting.Talk.SAID;
import static org.homeroom.domain.chats.posting.Talk.THERE;
import static org.homeroom.domain.chats.posting.Talk.said;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.GUARDIAN_CONSENT_REQUIRED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatArchived;
import org.homeroom.domain.chats.facts.ChatEvent.ChatSettingsChanged;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.ChatSettings;
import org.homeroom.domain.chats.facts.HistoryVisibility;
import org.homeroom.domain.chats.facts.MessageEvent.MessageDeletedByAuthor;
import org.homeroom.domain.chats.facts.MessageEvent.MessageEdited;
import org.homeroom.domain.chats.facts.PostingHours;
import org.homeroom.domain.chats.facts.PostingMode;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("CHT-11")
class EditMessageTest {

    @Test
    void an_author_puts_it_in_other_words() {
        SAID.when(edits(MIA, "Здравствуйте", NOW))
                .then(new MessageEdited(HELLO, CHAT, MIA, Personal.of(MIA, "Здравствуйте"), NOW));
        SAID.when(edits(MIA, "Привет", NOW)).thenNothingHappens();
        var edited = SAID.after(edits(MIA, "Здравствуйте", NOW));
        edited.when(edits(MIA, "Здравствуйте", NOW)).thenNothingHappens();
        edited.when(edits(MIA, "Привет", NOW))
                .then(new MessageEdited(HELLO, CHAT, MIA, Personal.of(MIA, "Привет"), NOW));
    }

    @Test
    void within_a_day_and_not_at_its_end() {
        SAID.when(edits(MIA, "Здравствуйте", A_DAY_LATER)).thenRefused(MESSAGE_TOO_OLD);
        SAID.when(edits(MIA, "Здравствуйте", A_DAY_LATER.minusNanos(1)))
                .then(new MessageEdited(HELLO, CHAT, MIA, Personal.of(MIA, "Здравствуйте"), A_DAY_LATER.minusNanos(1)));
    }

    @Test
    void nobody_puts_words_into_the_mouth_of_others() {
        SAID.when(edits(TEACHER, "Здравствуйте", NOW)).thenRefused(NOT_AUTHORISED);
        SAID.when(edits(STRANGER, "Здравствуйте", NOW)).thenRefused(NOT_A_PARTICIPANT);
        THERE.when(edits(MIA, "Здравствуйте", NOW)).thenRefused(MESSAGE_UNKNOWN);
    }

    @Test
    @Tag("S-13")
    void only_who_may_write() {
        SAID.and(CONSENT_WITHDRAWN).when(edits(MIA, "Здравствуйте", NOW)).thenRefused(GUARDIAN_CONSENT_REQUIRED);
        SAID.and(Talk.muted(MIA)).when(edits(MIA, "Здравствуйте", NOW)).thenRefused(SANCTIONED);
        SAID.and(new ChatArchived(CHAT, SCHOOL, NOW))
                .when(edits(MIA, "Здравствуйте", NOW))
                .thenRefused(CHAT_ARCHIVED);
    }

    @Test
    @Tag("D-10")
    @Tag("F-23")
    void when_and_as_one_may_write() {
        var tuesdays = new PostingHours(LocalTime.of(12, 1), LocalTime.of(18, 0), List.of(DayOfWeek.TUESDAY));
        SAID.and(set(PostingMode.EVERYBODY, tuesdays, true))
                .when(edits(MIA, "Здравствуйте", NOW))
                .thenRefused(OUTSIDE_POSTING_HOURS);
        SAID.and(set(PostingMode.STAFF, null, true))
                .when(edits(MIA, "Здравствуйте", NOW))
                .thenRefused(READ_ONLY_FOR_ROLE);
        var answered = THERE.and(
                said(OTHER, TEACHER, Role.TEACHER, "Кто идёт?"),
                new MessagePosted(
                        HELLO,
                        CHAT,
                        MIA,
                        Role.STUDENT,
                        Personal.of(MIA, "Я"),
                        false,
                        OTHER.value(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        false,
                        NOW));
        answered.and(set(PostingMode.STAFF, null, true))
                .when(edits(MIA, "Мы", NOW))
                .then(new MessageEdited(HELLO, CHAT, MIA, Personal.of(MIA, "Мы"), NOW));
        answered.and(set(PostingMode.STAFF, null, false))
                .when(edits(MIA, "Мы", NOW))
                .thenRefused(READ_ONLY_FOR_ROLE);
    }

    private static ChatSettingsChanged set(PostingMode mode, @Nullable PostingHours hours, boolean replies) {
        return new ChatSettingsChanged(
                CHAT,
                SCHOOL,
                OfficerId.of(TEACHER),
                new ChatSettings(mode, hours, HistoryVisibility.FROM_JOIN, replies),
                NOW);
    }

    @Test
    void what_is_gone_or_has_no_words_stays_as_it_is() {
        SAID.and(new MessageDeletedByAuthor(HELLO, CHAT, MIA, NOW))
                .when(edits(MIA, "Здравствуйте", NOW))
                .thenRefused(MESSAGE_GONE);
        var sticker = new MessagePosted(
                HELLO,
                CHAT,
                MIA,
                Role.STUDENT,
                Personal.of(MIA, ""),
                false,
                null,
                List.of(),
                List.of(),
                "school",
                "hello",
                false,
                NOW);
        THERE.and(sticker).when(edits(MIA, "Здравствуйте", NOW)).thenRefused(MESSAGE_NOT_EDITABLE);
    }

    @Test
    void new_words_are_held_to_what_holds_for_words() {
        SAID.when(edits(MIA, " ", NOW)).thenRefused(MESSAGE_EMPTY);
        SAID.when(edits(MIA, "я".repeat(4097), NOW)).thenRefused(MESSAGE_TOO_LONG);
        SAID.when(edits(MIA, "\ud800", NOW)).thenRefused(MESSAGE_MALFORMED);
    }

    private static EditMessage edits(AccountId author, String text, Instant at) {
        return new EditMessage(HELLO, CHAT, SCHOOL, author, Personal.of(author, text), PostingTerms.DEFAULT, at);
    }
}

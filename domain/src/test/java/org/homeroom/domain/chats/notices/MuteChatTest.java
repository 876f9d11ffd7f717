package org.homeroom.domain.chats.notices;

import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ADMITTED;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.chats.notices.NoticeRefusal.MUTE_OVER;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.NoticeEvent.ChatMuted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MuteChatTest {

    @Test
    @Tag("CHT-18")
    @Tag("CHT-03")
    void a_participant_stays_and_hears_nothing() {
        var teacher = given(CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED);
        teacher.when(mutes(TEACHER, null)).then(new ChatMuted(CHAT, TEACHER, null, NOW));
        teacher.after(mutes(TEACHER, null)).when(mutes(TEACHER, null)).thenNothingHappens();
        var until = NOW.plusSeconds(60);
        teacher.after(mutes(TEACHER, null)).when(mutes(TEACHER, until)).then(new ChatMuted(CHAT, TEACHER, until, NOW));
        teacher.when(mutes(TEACHER, NOW)).thenRefused(MUTE_OVER);
    }

    @Test
    void for_others_there_is_no_such_chat() {
        given(CHAT_CREATED).when(mutes(STRANGER, null)).thenRefused(NOT_A_PARTICIPANT);
    }

    private static MuteChat mutes(AccountId who, @Nullable Instant until) {
        return new MuteChat(CHAT, SCHOOL, who, until, NOW);
    }
}

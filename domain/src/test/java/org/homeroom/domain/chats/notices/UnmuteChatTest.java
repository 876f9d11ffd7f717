package org.homeroom.domain.chats.notices;

import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.chats.facts.NoticeEvent.ChatMuted;
import org.homeroom.domain.chats.facts.NoticeEvent.ChatUnmuted;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UnmuteChatTest {

    @Test
    @Tag("CHT-18")
    void one_hears_again() {
        given(new ChatMuted(CHAT, TEACHER, null, EARLIER))
                .when(new UnmuteChat(CHAT, TEACHER, NOW))
                .then(new ChatUnmuted(CHAT, TEACHER, NOW));
        given().when(new UnmuteChat(CHAT, TEACHER, NOW)).thenNothingHappens();
    }
}

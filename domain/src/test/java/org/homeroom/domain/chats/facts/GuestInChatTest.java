package org.homeroom.domain.chats.facts;

import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.GUEST;
import static org.homeroom.domain.chats.ChatsOf5A.HIKE;
import static org.homeroom.domain.chats.ChatsOf5A.PAIR;
import static org.homeroom.domain.chats.ChatsOf5A.people;
import static org.homeroom.domain.chats.ChatsOf5A.visit;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.GuestRefusal.GUEST_EXPIRED;
import static org.homeroom.domain.memberships.facts.GuestRefusal.GUEST_SCOPE_VIOLATION;

import java.time.Instant;
import org.homeroom.domain.chats.opening.OpenDirectChat;
import org.homeroom.domain.chats.posting.ReadMessages;
import org.homeroom.domain.memberships.facts.ChatId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GuestInChatTest {

    private static final Instant TEN = Instant.parse("2026-09-01T06:00:00Z");
    private static final Instant NOON = Instant.parse("2026-09-01T08:00:00Z");

    @Test
    @Tag("S-35")
    @Tag("MEM-13")
    void a_specialist_is_in_the_chat_of_the_class_until_the_time_is_over() {
        var chat = given(CHAT_CREATED, visit(TEN, NOON));
        chat.when(reads(CHAT, NOON.minusSeconds(1))).thenNothingHappens();
        chat.when(reads(CHAT, NOON.plusSeconds(60))).thenRefused(GUEST_EXPIRED);
        chat.when(reads(CHAT, TEN.minusSeconds(1))).thenRefused(GUEST_SCOPE_VIOLATION);
    }

    @Test
    @Tag("S-35")
    @Tag("MEM-13")
    void and_never_in_a_chat_of_two_nor_among_parents() {
        people().after(new OpenDirectChat(HIKE, PAIR, SCHOOL, MIA, TEACHER, NOW))
                .when(reads(HIKE, NOW))
                .thenRefused(GUEST_SCOPE_VIOLATION);
    }

    private static ReadMessages reads(ChatId chat, Instant at) {
        return new ReadMessages(chat, SCHOOL, GUEST, at);
    }
}

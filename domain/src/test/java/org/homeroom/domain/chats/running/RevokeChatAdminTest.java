package org.homeroom.domain.chats.running;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.HIKE;
import static org.homeroom.domain.chats.facts.ChatRefusal.LAST_CHAT_ADMIN;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.chats.running.GroupOf5A.direct;
import static org.homeroom.domain.chats.running.GroupOf5A.group;
import static org.homeroom.domain.chats.running.RunningRefusal.CHAT_OF_TWO;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatAdminGranted;
import org.homeroom.domain.chats.facts.ChatEvent.ChatAdminRevoked;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantRemoved;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RevokeChatAdminTest {

    private static final ChatAdminGranted ANNA_TOO = new ChatAdminGranted(HIKE, ANNA, SCHOOL, EARLIER);

    @Test
    void an_administrator_takes_it_from_another_one() {
        var revoked = new ChatAdminRevoked(HIKE, ANNA, SCHOOL, NOW);
        group(ANNA_TOO).when(revokes(TEACHER, ANNA)).then(revoked);
        group(ANNA_TOO, revoked).when(revokes(TEACHER, ANNA)).thenNothingHappens();
        group(ANNA_TOO).when(revokes(TEACHER, TEACHER)).then(new ChatAdminRevoked(HIKE, TEACHER, SCHOOL, NOW));
    }

    @Test
    @Tag("CHT-05")
    void somebody_always_decides() {
        group().when(revokes(TEACHER, TEACHER)).thenRefused(LAST_CHAT_ADMIN);
        group(ANNA_TOO, new ParticipantLeft(HIKE, ANNA, SCHOOL, Role.PARENT, EARLIER))
                .when(revokes(TEACHER, TEACHER))
                .thenRefused(LAST_CHAT_ADMIN);
        group(ANNA_TOO, new ParticipantRemoved(HIKE, ANNA, SCHOOL, Role.PARENT, OfficerId.of(TEACHER), EARLIER))
                .when(revokes(TEACHER, TEACHER))
                .thenRefused(LAST_CHAT_ADMIN);
    }

    @Test
    void nobody_else_does() {
        group(ANNA_TOO).when(revokes(MIA, ANNA)).thenRefused(NOT_AUTHORISED);
        group(ANNA_TOO).when(revokes(STRANGER, ANNA)).thenRefused(NOT_A_PARTICIPANT);
        direct().when(revokes(TEACHER, MIA)).thenRefused(CHAT_OF_TWO);
    }

    private static RevokeChatAdmin revokes(AccountId by, AccountId who) {
        return new RevokeChatAdmin(HIKE, SCHOOL, who, by, NOW);
    }
}

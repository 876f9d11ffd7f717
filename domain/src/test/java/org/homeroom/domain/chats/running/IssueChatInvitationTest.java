package org.homeroom.domain.chats.running;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.HIKE;
import static org.homeroom.domain.chats.facts.ChatRefusal.CHAT_ARCHIVED;
import static org.homeroom.domain.chats.facts.ChatRefusal.DERIVED_ROSTER;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.chats.running.GroupOf5A.channel;
import static org.homeroom.domain.chats.running.GroupOf5A.direct;
import static org.homeroom.domain.chats.running.GroupOf5A.group;
import static org.homeroom.domain.chats.running.RunningRefusal.CHAT_OF_TWO;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_TERMS_INVALID;

import java.time.Duration;
import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatArchived;
import org.homeroom.domain.chats.facts.ChatEvent.ChatInvitationIssued;
import org.homeroom.domain.chats.facts.ChatInvitationId;
import org.homeroom.domain.chats.facts.ChatTerms;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IssueChatInvitationTest {

    private static final ChatInvitationId LINK_TO = new ChatInvitationId("chat-invitation-1");

    @Test
    @Tag("MEM-10")
    void an_administrator_makes_a_link() {
        group().when(issues(TEACHER, 30, NOW.plus(Duration.ofDays(30))))
                .then(new ChatInvitationIssued(
                        LINK_TO, HIKE, SCHOOL, OfficerId.of(TEACHER), 30, NOW.plus(Duration.ofDays(30)), NOW));
    }

    @Test
    @Tag("MEM-10")
    void nobody_else_does() {
        group().when(issues(ANNA, 1, NOW.plusSeconds(1))).thenRefused(NOT_AUTHORISED);
        group().when(issues(STRANGER, 1, NOW.plusSeconds(1))).thenRefused(NOT_A_PARTICIPANT);
    }

    @Test
    @Tag("MEM-10")
    void for_as_long_and_as_many_as_may_be() {
        group().when(issues(TEACHER, 0, NOW.plusSeconds(1))).thenRefused(INVITATION_TERMS_INVALID);
        group().when(issues(TEACHER, 301, NOW.plusSeconds(1))).thenRefused(INVITATION_TERMS_INVALID);
        group().when(issues(TEACHER, 1, NOW)).thenRefused(INVITATION_TERMS_INVALID);
        group().when(issues(TEACHER, 1, NOW.plus(Duration.ofDays(30)).plusMillis(1)))
                .thenRefused(INVITATION_TERMS_INVALID);
    }

    @Test
    @Tag("CHT-03")
    void there_is_none_to_a_chat_of_the_schools_lists_of_two_people_or_of_the_past() {
        channel(null).when(issues(TEACHER, 1, NOW.plusSeconds(1))).thenRefused(DERIVED_ROSTER);
        direct().when(issues(TEACHER, 1, NOW.plusSeconds(1))).thenRefused(CHAT_OF_TWO);
        group(new ChatArchived(HIKE, SCHOOL, EARLIER))
                .when(issues(TEACHER, 1, NOW.plusSeconds(1)))
                .thenRefused(CHAT_ARCHIVED);
    }

    private static IssueChatInvitation issues(AccountId by, int uses, Instant expires) {
        return new IssueChatInvitation(LINK_TO, HIKE, SCHOOL, uses, expires, by, ChatTerms.DEFAULT, NOW);
    }
}

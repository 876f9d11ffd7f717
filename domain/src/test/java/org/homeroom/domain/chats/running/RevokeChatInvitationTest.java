package org.homeroom.domain.chats.running;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.HIKE;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.chats.running.GroupOf5A.group;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatInvitationIssued;
import org.homeroom.domain.chats.facts.ChatEvent.ChatInvitationRevoked;
import org.homeroom.domain.chats.facts.ChatInvitationId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RevokeChatInvitationTest {

    private static final ChatInvitationId LINK_TO = new ChatInvitationId("chat-invitation-1");

    private static ChatInvitationIssued issued(AccountId by, int uses) {
        return new ChatInvitationIssued(LINK_TO, HIKE, SCHOOL, OfficerId.of(by), uses, NOW.plusSeconds(1), EARLIER);
    }

    @Test
    @Tag("MEM-10")
    void an_administrator_takes_a_link_back() {
        var revoked = new ChatInvitationRevoked(LINK_TO, HIKE, SCHOOL, OfficerId.of(TEACHER), NOW);
        group(issued(TEACHER, 1)).when(revokes(TEACHER)).then(revoked);
        group(issued(TEACHER, 1), revoked).when(revokes(TEACHER)).thenNothingHappens();
    }

    @Test
    void nobody_else_does_and_only_what_there_is() {
        group(issued(TEACHER, 1)).when(revokes(ANNA)).thenRefused(NOT_AUTHORISED);
        group(issued(TEACHER, 1)).when(revokes(STRANGER)).thenRefused(NOT_A_PARTICIPANT);
        group().when(revokes(TEACHER)).thenRefused(NOT_FOUND);
    }

    private static RevokeChatInvitation revokes(AccountId by) {
        return new RevokeChatInvitation(LINK_TO, HIKE, SCHOOL, by, NOW);
    }
}

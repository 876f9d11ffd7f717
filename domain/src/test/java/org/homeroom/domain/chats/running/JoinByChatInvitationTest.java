package org.homeroom.domain.chats.running;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CHAT;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.GUEST;
import static org.homeroom.domain.chats.ChatsOf5A.HIKE;
import static org.homeroom.domain.chats.ChatsOf5A.TOM;
import static org.homeroom.domain.chats.ChatsOf5A.admitted;
import static org.homeroom.domain.chats.ChatsOf5A.deferred;
import static org.homeroom.domain.chats.ChatsOf5A.ended;
import static org.homeroom.domain.chats.ChatsOf5A.people;
import static org.homeroom.domain.chats.facts.ChatRefusal.CHAT_ARCHIVED;
import static org.homeroom.domain.chats.facts.ChatRefusal.OUTSIDER_REJECTED;
import static org.homeroom.domain.chats.facts.ChatRefusal.TEACHER_NOT_ALLOWED_IN_PARENTS_CHAT;
import static org.homeroom.domain.chats.running.GroupOf5A.group;
import static org.homeroom.domain.chats.running.GroupOf5A.parents;
import static org.homeroom.domain.memberships.facts.GuestRefusal.GUEST_SCOPE_VIOLATION;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_EXHAUSTED;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_EXPIRED;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_INVALID;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_ISSUER_NOT_AUTHORISED;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_REVOKED;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_SCOPE_MISMATCH;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatArchived;
import org.homeroom.domain.chats.facts.ChatEvent.ChatInvitationIssued;
import org.homeroom.domain.chats.facts.ChatEvent.ChatInvitationRevoked;
import org.homeroom.domain.chats.facts.ChatEvent.ChatInvitationTaken;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantRemoved;
import org.homeroom.domain.chats.facts.ChatInvitationId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JoinByChatInvitationTest {

    private static final ChatInvitationId LINK_TO = new ChatInvitationId("chat-invitation-1");

    private static ChatInvitationIssued issued(AccountId by, int uses) {
        return new ChatInvitationIssued(LINK_TO, HIKE, SCHOOL, OfficerId.of(by), uses, NOW.plusSeconds(1), EARLIER);
    }

    @Test
    @Tag("MEM-10")
    void a_member_comes_in_by_a_link() {
        group(issued(TEACHER, 1)).when(joins(BORIS, NOW)).then(taken(BORIS), admitted(HIKE, BORIS, Role.PARENT, NOW));
        group(issued(TEACHER, 1)).when(joins(TOM, NOW)).then(taken(TOM), deferred(HIKE, TOM, NOW));
        group(issued(TEACHER, 1)).when(joins(ANNA, NOW)).thenNothingHappens();
    }

    @Test
    @Tag("S-22")
    @Tag("CHT-07")
    void a_teacher_with_a_link_is_not_let_in_among_parents() {
        parents(issued(ANNA, 9)).when(joins(TEACHER, NOW)).thenRefused(TEACHER_NOT_ALLOWED_IN_PARENTS_CHAT);
        parents(issued(ANNA, 9)).when(joins(BORIS, NOW)).then(taken(BORIS), admitted(HIKE, BORIS, Role.PARENT, NOW));
    }

    @Test
    @Tag("S-23")
    @Tag("MEM-07")
    void a_stranger_with_a_link_stays_outside_and_hears_nothing_of_the_link() {
        group(issued(TEACHER, 9)).when(joins(STRANGER, NOW)).thenRefused(OUTSIDER_REJECTED);
        group().when(joins(STRANGER, NOW)).thenRefused(OUTSIDER_REJECTED);
        people().when(joins(STRANGER, NOW)).thenRefused(OUTSIDER_REJECTED);
        group(issued(TEACHER, 9)).when(joins(GUEST, NOW)).thenRefused(GUEST_SCOPE_VIOLATION);
    }

    @Test
    @Tag("MEM-10")
    void a_link_serves_for_its_time_for_so_many_and_until_somebody_takes_it_back() {
        group().when(joins(BORIS, NOW)).thenRefused(INVITATION_INVALID);
        group(issued(TEACHER, 1)).when(joins(BORIS, NOW.plusSeconds(1))).thenRefused(INVITATION_EXPIRED);
        group(issued(TEACHER, 1), new ChatInvitationRevoked(LINK_TO, HIKE, SCHOOL, OfficerId.of(TEACHER), NOW))
                .when(joins(BORIS, NOW))
                .thenRefused(INVITATION_REVOKED);
        group(issued(TEACHER, 1), taken(TOM)).when(joins(BORIS, NOW)).thenRefused(INVITATION_EXHAUSTED);
        group(issued(TEACHER, 2), taken(TOM))
                .when(joins(BORIS, NOW))
                .then(taken(BORIS), admitted(HIKE, BORIS, Role.PARENT, NOW));
    }

    @Test
    @Tag("MEM-10")
    void a_link_to_another_chat_does_not_serve_here() {
        group(new ChatInvitationIssued(
                        LINK_TO, OTHER_CHAT, SCHOOL, OfficerId.of(TEACHER), 1, NOW.plusSeconds(1), EARLIER))
                .when(joins(BORIS, NOW))
                .thenRefused(INVITATION_SCOPE_MISMATCH);
    }

    @Test
    @Tag("MEM-10")
    void it_serves_while_whoever_issued_it_decides_for_the_chat() {
        group(issued(ANNA, 1)).when(joins(BORIS, NOW)).thenRefused(INVITATION_ISSUER_NOT_AUTHORISED);
        group(issued(TEACHER, 1), ended(TEACHER, Role.TEACHER))
                .when(joins(BORIS, NOW))
                .thenRefused(INVITATION_ISSUER_NOT_AUTHORISED);
    }

    @Test
    void who_was_put_out_does_not_come_back_by_a_link_nor_anybody_after_the_end() {
        group(
                        issued(TEACHER, 1),
                        new ParticipantRemoved(HIKE, BORIS, SCHOOL, Role.PARENT, OfficerId.of(TEACHER), EARLIER))
                .when(joins(BORIS, NOW))
                .thenRefused(OUTSIDER_REJECTED);
        group(issued(TEACHER, 1), new ChatArchived(HIKE, SCHOOL, EARLIER))
                .when(joins(BORIS, NOW))
                .thenRefused(CHAT_ARCHIVED);
    }

    private static ChatInvitationTaken taken(AccountId who) {
        return new ChatInvitationTaken(LINK_TO, HIKE, who, SCHOOL, NOW);
    }

    private static JoinByChatInvitation joins(AccountId who, Instant at) {
        return new JoinByChatInvitation(LINK_TO, HIKE, SCHOOL, who, at);
    }
}

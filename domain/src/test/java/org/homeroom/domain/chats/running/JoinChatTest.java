package org.homeroom.domain.chats.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.GUEST;
import static org.homeroom.domain.chats.ChatsOf5A.HIKE;
import static org.homeroom.domain.chats.ChatsOf5A.TOM;
import static org.homeroom.domain.chats.ChatsOf5A.ZOE;
import static org.homeroom.domain.chats.ChatsOf5A.admitted;
import static org.homeroom.domain.chats.ChatsOf5A.deferred;
import static org.homeroom.domain.chats.ChatsOf5A.miaAdmitted;
import static org.homeroom.domain.chats.ChatsOf5A.people;
import static org.homeroom.domain.chats.facts.ChatRefusal.CHAT_ARCHIVED;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.chats.facts.ChatRefusal.OUTSIDER_REJECTED;
import static org.homeroom.domain.chats.facts.ChatRefusal.ROLE_NOT_ALLOWED_IN_CHAT;
import static org.homeroom.domain.chats.facts.ChatRefusal.TEACHER_NOT_ALLOWED_IN_PARENTS_CHAT;
import static org.homeroom.domain.chats.running.GroupOf5A.channel;
import static org.homeroom.domain.chats.running.GroupOf5A.direct;
import static org.homeroom.domain.chats.running.GroupOf5A.group;
import static org.homeroom.domain.chats.running.GroupOf5A.parents;
import static org.homeroom.domain.memberships.facts.GuestRefusal.GUEST_SCOPE_VIOLATION;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatArchived;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantRemoved;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JoinChatTest {

    @Test
    @Tag("CHT-10")
    void the_people_of_a_class_come_to_its_channel_by_themselves() {
        channel(CLASS).when(joins(MIA)).then(miaAdmitted(HIKE, NOW));
        channel(CLASS).when(joins(ANNA)).then(admitted(HIKE, ANNA, Role.PARENT, NOW));
        channel(CLASS).when(joins(ZOE)).thenRefused(OUTSIDER_REJECTED);
        channel(CLASS).when(joins(TOM)).then(deferred(HIKE, TOM, NOW));
        channel(CLASS, miaAdmitted(HIKE, EARLIER)).when(joins(MIA)).thenNothingHappens();
    }

    @Test
    @Tag("H3")
    void what_a_class_is_told_parents_read_as_long_as_they_have_a_child_there() {
        var reader = channel(CLASS, admitted(HIKE, ANNA, Role.PARENT, EARLIER));
        assertThat(reader.read(Participation.of(ANNA, HIKE, SCHOOL)).bars(NOW)).isEmpty();
        assertThat(reader.and(new PupilRemovedFromClass(MIA, CLASS, SCHOOL, EARLIER))
                        .read(Participation.of(ANNA, HIKE, SCHOOL))
                        .bars(NOW))
                .contains(NOT_A_PARTICIPANT);
    }

    @Test
    @Tag("CHT-07")
    @Tag("S-22")
    void parents_come_among_parents_and_no_teacher_ever() {
        parents().when(joins(BORIS)).then(admitted(HIKE, BORIS, Role.PARENT, NOW));
        parents().when(joins(TEACHER)).thenRefused(TEACHER_NOT_ALLOWED_IN_PARENTS_CHAT);
        parents().when(joins(MIA)).thenRefused(ROLE_NOT_ALLOWED_IN_CHAT);
    }

    @Test
    @Tag("MEM-07")
    @Tag("S-23")
    void nobody_comes_into_a_chat_of_chosen_people_by_himself() {
        group().when(joins(BORIS)).thenRefused(OUTSIDER_REJECTED);
        group().when(joins(STRANGER)).thenRefused(OUTSIDER_REJECTED);
        group().when(joins(GUEST)).thenRefused(GUEST_SCOPE_VIOLATION);
        people().when(joins(STRANGER)).thenRefused(OUTSIDER_REJECTED);
        people(CHAT_CREATED).when(new JoinChat(CHAT, SCHOOL, MIA, NOW)).thenRefused(OUTSIDER_REJECTED);
    }

    @Test
    @Tag("CHT-08")
    void one_of_two_comes_back_and_nobody_else() {
        var alone = direct(new ParticipantLeft(HIKE, MIA, SCHOOL, Role.STUDENT, EARLIER));
        alone.when(joins(MIA)).then(miaAdmitted(HIKE, NOW));
        alone.when(joins(TOM)).thenRefused(OUTSIDER_REJECTED);
    }

    @Test
    void who_was_put_out_does_not_come_back_by_himself_nor_anybody_after_the_end() {
        parents(new ParticipantRemoved(HIKE, BORIS, SCHOOL, Role.PARENT, OfficerId.of(ANNA), EARLIER))
                .when(joins(BORIS))
                .thenRefused(OUTSIDER_REJECTED);
        parents(new ChatArchived(HIKE, SCHOOL, EARLIER)).when(joins(BORIS)).thenRefused(CHAT_ARCHIVED);
    }

    private static JoinChat joins(AccountId who) {
        return new JoinChat(HIKE, SCHOOL, who, NOW);
    }
}

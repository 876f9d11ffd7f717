package org.homeroom.domain.chats.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.HIKE;
import static org.homeroom.domain.chats.ChatsOf5A.LEV;
import static org.homeroom.domain.chats.ChatsOf5A.admitted;
import static org.homeroom.domain.chats.ChatsOf5A.miaAdmitted;
import static org.homeroom.domain.chats.ChatsOf5A.people;
import static org.homeroom.domain.chats.facts.ChatRefusal.DERIVED_ROSTER;
import static org.homeroom.domain.chats.facts.ChatRefusal.LAST_SUPERVISOR;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.chats.running.GroupOf5A.channel;
import static org.homeroom.domain.chats.running.GroupOf5A.direct;
import static org.homeroom.domain.chats.running.GroupOf5A.group;
import static org.homeroom.domain.chats.running.RunningRefusal.CHAT_OF_TWO;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatAdminGranted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantRemoved;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RemoveParticipantTest {

    @Test
    @Tag("CHT-03")
    void an_administrator_puts_somebody_out() {
        var removed = new ParticipantRemoved(HIKE, ANNA, SCHOOL, Role.PARENT, OfficerId.of(TEACHER), NOW);
        group().when(removes(TEACHER, ANNA)).then(removed);
        group(removed).when(removes(TEACHER, ANNA)).thenNothingHappens();
        assertThat(group(removed).read(Participation.of(ANNA, HIKE, SCHOOL)).bars(NOW))
                .contains(NOT_A_PARTICIPANT);
    }

    @Test
    void nobody_else_does_and_nobody_puts_out_who_is_not_in() {
        group().when(removes(ANNA, MIA)).thenRefused(NOT_AUTHORISED);
        group().when(removes(STRANGER, MIA)).thenRefused(NOT_A_PARTICIPANT);
        group().when(removes(TEACHER, BORIS)).thenRefused(NOT_A_PARTICIPANT);
        group().when(removes(TEACHER, TEACHER)).thenRefused(NOT_AUTHORISED);
    }

    @Test
    @Tag("CHT-03")
    @Tag("D-09")
    void from_chats_of_the_schools_lists_nobody_is_taken_nor_from_a_chat_of_two() {
        people(CHAT_CREATED, admitted(CHAT, TEACHER, Role.TEACHER, EARLIER), miaAdmitted(CHAT, EARLIER))
                .when(new RemoveParticipant(CHAT, SCHOOL, MIA, TEACHER, NOW))
                .thenRefused(DERIVED_ROSTER);
        channel(null, miaAdmitted(HIKE, EARLIER)).when(removes(TEACHER, MIA)).thenRefused(DERIVED_ROSTER);
        direct().when(removes(TEACHER, MIA)).thenRefused(CHAT_OF_TWO);
    }

    @Test
    @Tag("F-01")
    void children_keep_somebody_of_the_staff() {
        var led = group(new ChatAdminGranted(HIKE, ANNA, SCHOOL, EARLIER));
        led.when(removes(ANNA, TEACHER)).thenRefused(LAST_SUPERVISOR);
        led.and(admitted(HIKE, LEV, Role.TEACHER, EARLIER))
                .when(removes(ANNA, TEACHER))
                .then(new ParticipantRemoved(HIKE, TEACHER, SCHOOL, Role.TEACHER, OfficerId.of(ANNA), NOW));
    }

    private static RemoveParticipant removes(AccountId by, AccountId who) {
        return new RemoveParticipant(HIKE, SCHOOL, who, by, NOW);
    }
}

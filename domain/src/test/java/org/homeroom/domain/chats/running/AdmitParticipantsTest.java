package org.homeroom.domain.chats.running;

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
import static org.homeroom.domain.chats.ChatsOf5A.GUEST;
import static org.homeroom.domain.chats.ChatsOf5A.HIKE;
import static org.homeroom.domain.chats.ChatsOf5A.TOM;
import static org.homeroom.domain.chats.ChatsOf5A.admitted;
import static org.homeroom.domain.chats.ChatsOf5A.deferred;
import static org.homeroom.domain.chats.ChatsOf5A.miaAdmitted;
import static org.homeroom.domain.chats.ChatsOf5A.people;
import static org.homeroom.domain.chats.facts.ChatRefusal.CHAT_ARCHIVED;
import static org.homeroom.domain.chats.facts.ChatRefusal.DERIVED_ROSTER;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.chats.facts.ChatRefusal.ROLE_NOT_ALLOWED_IN_CHAT;
import static org.homeroom.domain.chats.facts.ChatRefusal.TEACHER_NOT_ALLOWED_IN_PARENTS_CHAT;
import static org.homeroom.domain.chats.facts.ChatRefusal.TOO_MANY_AT_ONCE;
import static org.homeroom.domain.chats.running.GroupOf5A.channel;
import static org.homeroom.domain.chats.running.GroupOf5A.direct;
import static org.homeroom.domain.chats.running.GroupOf5A.group;
import static org.homeroom.domain.chats.running.GroupOf5A.parents;
import static org.homeroom.domain.chats.running.RunningRefusal.CHAT_OF_TWO;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.memberships.facts.GuestRefusal.GUEST_SCOPE_VIOLATION;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.NOT_A_MEMBER;

import java.time.Duration;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatAdminGranted;
import org.homeroom.domain.chats.facts.ChatEvent.ChatArchived;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatTerms;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AdmitParticipantsTest {

    @Test
    @Tag("CON-09")
    @Tag("CHT-21")
    void an_administrator_brings_members_in() {
        group().when(admits(TEACHER, TOM, BORIS, MIA))
                .then(deferred(HIKE, TOM, NOW), admitted(HIKE, BORIS, Role.PARENT, NOW));
        group().when(admits(TEACHER, MIA)).thenNothingHappens();
    }

    @Test
    @Tag("MEM-07")
    void nobody_else_does() {
        group().when(admits(MIA, TOM)).thenRefused(NOT_AUTHORISED);
        group().when(admits(ANNA, BORIS)).thenRefused(NOT_AUTHORISED);
        group().when(admits(STRANGER, BORIS)).thenRefused(NOT_A_PARTICIPANT);
    }

    @Test
    @Tag("MEM-07")
    @Tag("CHT-02")
    void only_members_come_in() {
        group().when(admits(TEACHER, STRANGER)).thenRefused(NOT_A_MEMBER);
        group().when(admits(TEACHER, GUEST)).thenRefused(GUEST_SCOPE_VIOLATION);
        group().when(admits(TEACHER, BORIS, STRANGER)).thenRefused(NOT_A_MEMBER);
    }

    @Test
    @Tag("CHT-07")
    @Tag("H7")
    @Tag("S-22")
    void a_teacher_is_not_let_in_among_parents() {
        parents().when(admits(ANNA, TEACHER)).thenRefused(TEACHER_NOT_ALLOWED_IN_PARENTS_CHAT);
        parents().when(admits(ANNA, BORIS)).then(admitted(HIKE, BORIS, Role.PARENT, NOW));
        parents().when(admits(ANNA, MIA)).thenRefused(ROLE_NOT_ALLOWED_IN_CHAT);
    }

    @Test
    @Tag("F-01")
    void whoever_does_not_answer_for_children_brings_none_in() {
        group(new ChatAdminGranted(HIKE, ANNA, SCHOOL, EARLIER))
                .when(admits(ANNA, TOM))
                .thenRefused(NOT_AUTHORISED);
        group(new ChatAdminGranted(HIKE, ANNA, SCHOOL, EARLIER))
                .when(admits(ANNA, BORIS))
                .then(admitted(HIKE, BORIS, Role.PARENT, NOW));
    }

    @Test
    @Tag("CHT-03")
    @Tag("D-09")
    void where_the_schools_lists_or_two_people_make_the_chat_nobody_is_brought_in() {
        people(CHAT_CREATED, admitted(CHAT, TEACHER, Role.TEACHER, EARLIER), miaAdmitted(CHAT, EARLIER))
                .when(new AdmitParticipants(CHAT, SCHOOL, List.of(TOM), TEACHER, ChatTerms.DEFAULT, NOW))
                .thenRefused(DERIVED_ROSTER);
        channel(null).when(admits(TEACHER, TOM)).thenRefused(DERIVED_ROSTER);
        direct().when(admits(TEACHER, ANNA)).thenRefused(CHAT_OF_TWO);
    }

    @Test
    void nor_into_a_chat_that_is_over_nor_too_many_at_once() {
        group(new ChatArchived(HIKE, SCHOOL, EARLIER))
                .when(admits(TEACHER, TOM))
                .thenRefused(CHAT_ARCHIVED);
        group().when(new AdmitParticipants(
                        HIKE,
                        SCHOOL,
                        List.of(TOM, BORIS),
                        TEACHER,
                        new ChatTerms(100, 1, true, Duration.ofDays(1), 1),
                        NOW))
                .thenRefused(TOO_MANY_AT_ONCE);
    }

    @Test
    void whoever_left_can_be_brought_in_again() {
        group(new ParticipantLeft(HIKE, ANNA, SCHOOL, Role.PARENT, EARLIER))
                .when(admits(TEACHER, ANNA))
                .then(admitted(HIKE, ANNA, Role.PARENT, NOW));
    }

    private static AdmitParticipants admits(AccountId by, AccountId... others) {
        return new AdmitParticipants(HIKE, SCHOOL, List.of(others), by, ChatTerms.DEFAULT, NOW);
    }
}

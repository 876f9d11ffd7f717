package org.homeroom.domain.chats.running;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.HIKE;
import static org.homeroom.domain.chats.ChatsOf5A.LEV;
import static org.homeroom.domain.chats.ChatsOf5A.TOM;
import static org.homeroom.domain.chats.ChatsOf5A.admitted;
import static org.homeroom.domain.chats.ChatsOf5A.deferred;
import static org.homeroom.domain.chats.ChatsOf5A.ended;
import static org.homeroom.domain.chats.ChatsOf5A.miaAdmitted;
import static org.homeroom.domain.chats.ChatsOf5A.people;
import static org.homeroom.domain.chats.facts.ChatRefusal.DERIVED_ROSTER;
import static org.homeroom.domain.chats.facts.ChatRefusal.LAST_CHAT_ADMIN;
import static org.homeroom.domain.chats.facts.ChatRefusal.LAST_SUPERVISOR;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.chats.running.GroupOf5A.channel;
import static org.homeroom.domain.chats.running.GroupOf5A.direct;
import static org.homeroom.domain.chats.running.GroupOf5A.group;
import static org.homeroom.domain.chats.running.GroupOf5A.parents;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatAdminGranted;
import org.homeroom.domain.chats.facts.ChatEvent.ChatArchived;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LeaveChatTest {

    @Test
    @Tag("D-09")
    void one_leaves_a_chat_that_somebody_has_made() {
        var left = new ParticipantLeft(HIKE, ANNA, SCHOOL, Role.PARENT, NOW);
        group().when(leaves(ANNA)).then(left);
        group(left).when(leaves(ANNA)).thenNothingHappens();
        group().when(leaves(MIA)).then(new ParticipantLeft(HIKE, MIA, SCHOOL, Role.STUDENT, NOW));
        direct().when(leaves(MIA)).then(new ParticipantLeft(HIKE, MIA, SCHOOL, Role.STUDENT, NOW));
    }

    @Test
    void nobody_leaves_where_he_is_not() {
        group().when(leaves(BORIS)).thenRefused(NOT_A_PARTICIPANT);
        group().when(leaves(STRANGER)).thenRefused(NOT_A_PARTICIPANT);
    }

    @Test
    @Tag("D-09")
    void one_leaves_a_chat_of_the_schools_lists_with_the_school_only() {
        people(CHAT_CREATED, admitted(CHAT, TEACHER, Role.TEACHER, EARLIER), miaAdmitted(CHAT, EARLIER))
                .when(new LeaveChat(CHAT, SCHOOL, MIA, NOW))
                .thenRefused(DERIVED_ROSTER);
    }

    @Test
    @Tag("CHT-10")
    void nobody_has_to_read_a_channel() {
        channel(null, miaAdmitted(HIKE, EARLIER))
                .when(leaves(MIA))
                .then(new ParticipantLeft(HIKE, MIA, SCHOOL, Role.STUDENT, NOW));
    }

    @Test
    @Tag("F-01")
    @Tag("H2")
    void the_last_supervisor_stays_while_children_are_there() {
        var two = group(admitted(HIKE, LEV, Role.TEACHER, EARLIER), new ChatAdminGranted(HIKE, LEV, SCHOOL, EARLIER));
        group().when(leaves(TEACHER)).thenRefused(LAST_SUPERVISOR);
        two.when(leaves(TEACHER)).then(new ParticipantLeft(HIKE, TEACHER, SCHOOL, Role.TEACHER, NOW));
        two.after(leaves(TEACHER)).when(leaves(LEV)).thenRefused(LAST_SUPERVISOR);
        group(new ChatArchived(HIKE, SCHOOL, EARLIER))
                .when(leaves(TEACHER))
                .then(new ParticipantLeft(HIKE, TEACHER, SCHOOL, Role.TEACHER, NOW));
    }

    @Test
    @Tag("F-01")
    @Tag("H2")
    void who_is_on_the_list_alone_and_no_more_in_the_school_looks_after_nobody() {
        var former = group(
                admitted(HIKE, LEV, Role.TEACHER, EARLIER),
                ended(LEV, Role.TEACHER),
                new HomeroomTeacherRelieved(OTHER_CLASS, SCHOOL, LEV, EARLIER),
                new ChatAdminGranted(HIKE, LEV, SCHOOL, EARLIER));
        former.when(leaves(TEACHER)).thenRefused(LAST_SUPERVISOR);
        former.when(leaves(LEV)).then(new ParticipantLeft(HIKE, LEV, SCHOOL, Role.TEACHER, NOW));
    }

    @Test
    @Tag("F-01")
    void a_pupil_who_still_has_to_wait_is_not_left_alone_either() {
        var waiting = group(
                new ParticipantLeft(HIKE, MIA, SCHOOL, Role.STUDENT, EARLIER),
                new ChatAdminGranted(HIKE, ANNA, SCHOOL, EARLIER));
        waiting.when(leaves(TEACHER)).then(new ParticipantLeft(HIKE, TEACHER, SCHOOL, Role.TEACHER, NOW));
        waiting.and(deferred(HIKE, TOM, EARLIER)).when(leaves(TEACHER)).thenRefused(LAST_SUPERVISOR);
    }

    @Test
    @Tag("CHT-05")
    void somebody_decides_for_the_chat_as_long_as_anybody_is_in_it() {
        parents(admitted(HIKE, BORIS, Role.PARENT, EARLIER)).when(leaves(ANNA)).thenRefused(LAST_CHAT_ADMIN);
        parents().when(leaves(ANNA)).then(new ParticipantLeft(HIKE, ANNA, SCHOOL, Role.PARENT, NOW));
        parents(admitted(HIKE, BORIS, Role.PARENT, EARLIER), new ChatAdminGranted(HIKE, BORIS, SCHOOL, EARLIER))
                .when(leaves(ANNA))
                .then(new ParticipantLeft(HIKE, ANNA, SCHOOL, Role.PARENT, NOW));
    }

    private static LeaveChat leaves(AccountId who) {
        return new LeaveChat(HIKE, SCHOOL, who, NOW);
    }
}

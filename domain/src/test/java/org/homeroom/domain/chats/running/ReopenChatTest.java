package org.homeroom.domain.chats.running;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.HIKE;
import static org.homeroom.domain.chats.ChatsOf5A.OTHER_CLASS_CREATED;
import static org.homeroom.domain.chats.ChatsOf5A.admitted;
import static org.homeroom.domain.chats.ChatsOf5A.miaAdmitted;
import static org.homeroom.domain.chats.ChatsOf5A.people;
import static org.homeroom.domain.chats.facts.ChatRefusal.CHAT_ARCHIVED;
import static org.homeroom.domain.chats.facts.ChatRefusal.DERIVED_ROSTER;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.chats.running.GroupOf5A.direct;
import static org.homeroom.domain.chats.running.GroupOf5A.group;
import static org.homeroom.domain.chats.running.GroupOf5A.parents;
import static org.homeroom.domain.chats.running.RunningRefusal.CHAT_OF_TWO;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatArchived;
import org.homeroom.domain.chats.facts.ChatEvent.ChatReopened;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassArchived;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReopenChatTest {

    private static final ChatArchived CLOSED = new ChatArchived(HIKE, SCHOOL, EARLIER);

    @Test
    @Tag("H5")
    void an_administrator_opens_it_again() {
        group(CLOSED).when(asks(TEACHER)).then(new ChatReopened(HIKE, SCHOOL, NOW));
        group().when(asks(TEACHER)).thenNothingHappens();
    }

    @Test
    void what_is_over_with_its_class_is_over() {
        var gone = new ClassArchived(CLASS, SCHOOL, OTHER_CLASS_CREATED.year(), EARLIER);
        parents(CLOSED, gone).when(new ReopenChat(HIKE, SCHOOL, ANNA, NOW)).thenRefused(CHAT_ARCHIVED);
    }

    @Test
    void nobody_else_does() {
        group().when(asks(ANNA)).thenRefused(NOT_AUTHORISED);
        group().when(asks(STRANGER)).thenRefused(NOT_A_PARTICIPANT);
    }

    @Test
    void chats_of_the_schools_lists_and_of_two_people_go_on() {
        people(CHAT_CREATED, admitted(CHAT, TEACHER, Role.TEACHER, EARLIER), miaAdmitted(CHAT, EARLIER))
                .when(new ReopenChat(CHAT, SCHOOL, TEACHER, NOW))
                .thenRefused(DERIVED_ROSTER);
        direct().when(asks(TEACHER)).thenRefused(CHAT_OF_TWO);
    }

    private static ReopenChat asks(AccountId by) {
        return new ReopenChat(HIKE, SCHOOL, by, NOW);
    }
}

package org.homeroom.domain.chats.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.HIKE;
import static org.homeroom.domain.chats.ChatsOf5A.admitted;
import static org.homeroom.domain.chats.ChatsOf5A.miaAdmitted;
import static org.homeroom.domain.chats.ChatsOf5A.people;
import static org.homeroom.domain.chats.facts.ChatRefusal.CHAT_ARCHIVED;
import static org.homeroom.domain.chats.facts.ChatRefusal.DERIVED_ROSTER;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.chats.running.GroupOf5A.direct;
import static org.homeroom.domain.chats.running.GroupOf5A.group;
import static org.homeroom.domain.chats.running.RunningRefusal.CHAT_OF_TWO;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatArchived;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchiveChatTest {

    @Test
    @Tag("H5")
    void an_administrator_closes_the_chat_and_nobody_writes_in_it() {
        var closed = new ChatArchived(HIKE, SCHOOL, NOW);
        group().when(asks(TEACHER)).then(closed);
        group(closed).when(asks(TEACHER)).thenNothingHappens();
        var mia = group(closed).read(Participation.of(MIA, HIKE, SCHOOL));
        assertThat(mia.silences(NOW)).contains(CHAT_ARCHIVED);
        assertThat(mia.bars(NOW)).isEmpty();
    }

    @Test
    void nobody_else_does() {
        group().when(asks(ANNA)).thenRefused(NOT_AUTHORISED);
        group().when(asks(STRANGER)).thenRefused(NOT_A_PARTICIPANT);
    }

    @Test
    void chats_of_the_schools_lists_and_of_two_people_go_on() {
        people(CHAT_CREATED, admitted(CHAT, TEACHER, Role.TEACHER, EARLIER), miaAdmitted(CHAT, EARLIER))
                .when(new ArchiveChat(CHAT, SCHOOL, TEACHER, NOW))
                .thenRefused(DERIVED_ROSTER);
        direct().when(asks(TEACHER)).thenRefused(CHAT_OF_TWO);
    }

    private static ArchiveChat asks(AccountId by) {
        return new ArchiveChat(HIKE, SCHOOL, by, NOW);
    }
}

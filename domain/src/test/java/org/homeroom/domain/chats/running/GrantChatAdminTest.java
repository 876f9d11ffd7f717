package org.homeroom.domain.chats.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.HIKE;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.chats.facts.ChatRefusal.ROLE_NOT_ALLOWED_IN_CHAT;
import static org.homeroom.domain.chats.running.GroupOf5A.group;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatAdminGranted;
import org.homeroom.domain.chats.facts.Participation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GrantChatAdminTest {

    @Test
    void an_administrator_makes_another_one() {
        var granted = new ChatAdminGranted(HIKE, ANNA, SCHOOL, NOW);
        group().when(grants(TEACHER, ANNA)).then(granted);
        group(granted).when(grants(TEACHER, ANNA)).thenNothingHappens();
        assertThat(group(granted).read(Participation.of(ANNA, HIKE, SCHOOL)).administers(NOW))
                .isTrue();
    }

    @Test
    void nobody_else_does_and_only_who_is_in_it_decides() {
        group().when(grants(ANNA, ANNA)).thenRefused(NOT_AUTHORISED);
        group().when(grants(STRANGER, ANNA)).thenRefused(NOT_A_PARTICIPANT);
        group().when(grants(TEACHER, BORIS)).thenRefused(NOT_A_PARTICIPANT);
    }

    @Test
    @Tag("F-01")
    void a_pupil_does_not_decide_where_the_staff_answers_for_children() {
        group().when(grants(TEACHER, MIA)).thenRefused(ROLE_NOT_ALLOWED_IN_CHAT);
    }

    private static GrantChatAdmin grants(AccountId by, AccountId who) {
        return new GrantChatAdmin(HIKE, SCHOOL, who, by, NOW);
    }
}

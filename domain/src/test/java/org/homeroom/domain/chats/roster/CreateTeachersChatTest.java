package org.homeroom.domain.chats.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.RosterMode;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("CHT-04")
class CreateTeachersChatTest {

    @Test
    void a_school_has_one_chat_of_its_teachers() {
        var create = new CreateTeachersChat(SCHOOL, NOW);
        var events = given().when(create).outcome().events();
        assertThat(events).singleElement().isInstanceOfSatisfying(ChatCreated.class, chat -> {
            assertThat(chat.chat()).isEqualTo(ChatId.ofTeachers(SCHOOL));
            assertThat(chat.kind()).isEqualTo(ChatKind.TEACHERS);
            assertThat(chat.roster()).isEqualTo(RosterMode.DERIVED);
            assertThat(chat.roles()).doesNotContain(Role.STUDENT, Role.PARENT);
        });
        given().after(create).when(create).thenNothingHappens();
        assertThat(ChatId.ofTeachers(SCHOOL)).isNotEqualTo(ChatId.ofTeachers(OTHER_SCHOOL));
    }
}

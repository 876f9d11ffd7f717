package org.homeroom.domain.chats.roster;

import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.LESSON_CREATED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.kernel.Scenario.given;

import java.util.List;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CreateClassChatTest {

    private static final CreateClassChat CREATE = new CreateClassChat(CLASS, SCHOOL, NOW);

    @Test
    @Tag("CHT-03")
    void a_home_class_gets_its_chat_and_that_of_its_parents() {
        given(CLASS_CREATED)
                .when(CREATE)
                .then(
                        new ChatCreated(CHAT, ChatKind.CLASS, SCHOOL, CLASS, List.of(Role.STUDENT, Role.TEACHER), NOW),
                        new ChatCreated(
                                ChatId.ofParents(CLASS),
                                ChatKind.CLASS_PARENTS,
                                SCHOOL,
                                CLASS,
                                List.of(Role.PARENT, Role.TEACHER),
                                NOW));
    }

    @Test
    @Tag("CHT-03")
    void a_class_has_one_chat() {
        given(CLASS_CREATED).after(CREATE).when(CREATE).thenNothingHappens();
    }

    @Test
    @Tag("CHT-01")
    void a_lesson_gets_that_of_its_subject_and_a_class_that_does_not_exist_none() {
        given(LESSON_CREATED)
                .when(CREATE)
                .then(new ChatCreated(CHAT, ChatKind.SUBJECT, SCHOOL, CLASS, List.of(Role.STUDENT, Role.TEACHER), NOW));
        given().when(CREATE).thenNothingHappens();
    }
}

package org.homeroom.domain.chats.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;

import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenHomeroomTeacherAssignedThenJoinClassChatTest {

    private final WhenHomeroomTeacherAssignedThenJoinClassChat reaction =
            new WhenHomeroomTeacherAssignedThenJoinClassChat();

    @Test
    void the_homeroom_teacher_asks_for_the_place_in_the_chat_of_the_class() {
        assertThat(reaction.when()).isEqualTo(HomeroomTeacherAssigned.class);
        assertThat(reaction.then(TEACHER_ASSIGNED))
                .isEqualTo(new JoinClassChat(CLASS, SCHOOL, TEACHER, false, EARLIER));
    }
}

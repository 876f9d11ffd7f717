package org.homeroom.domain.chats.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.SCHOOL;

import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenPupilEnrolledThenJoinClassChatTest {

    private final WhenPupilEnrolledThenJoinClassChat reaction = new WhenPupilEnrolledThenJoinClassChat();

    @Test
    void a_pupil_asks_for_the_place_in_the_chat_of_the_class() {
        assertThat(reaction.when()).isEqualTo(PupilEnrolled.class);
        assertThat(reaction.then(MIA_ENROLLED)).isEqualTo(new JoinClassChat(CLASS, SCHOOL, MIA, false, EARLIER));
    }
}

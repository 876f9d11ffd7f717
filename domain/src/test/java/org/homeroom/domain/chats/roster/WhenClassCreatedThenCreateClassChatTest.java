package org.homeroom.domain.chats.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.SCHOOL;

import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenClassCreatedThenCreateClassChatTest {

    private final WhenClassCreatedThenCreateClassChat reaction = new WhenClassCreatedThenCreateClassChat();

    @Test
    void a_class_asks_for_its_chat() {
        assertThat(reaction.when()).isEqualTo(ClassCreated.class);
        assertThat(reaction.then(CLASS_CREATED)).isEqualTo(new CreateClassChat(CLASS, SCHOOL, EARLIER));
    }
}

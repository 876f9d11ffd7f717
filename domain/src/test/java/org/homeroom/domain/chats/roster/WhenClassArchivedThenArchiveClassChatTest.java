package org.homeroom.domain.chats.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.YEAR;

import org.homeroom.domain.memberships.facts.SchoolEvent.ClassArchived;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenClassArchivedThenArchiveClassChatTest {

    @Test
    void the_chat_of_that_class_is_asked_for() {
        var reaction = new WhenClassArchivedThenArchiveClassChat();
        assertThat(reaction.when()).isEqualTo(ClassArchived.class);
        assertThat(reaction.then(new ClassArchived(CLASS, SCHOOL, YEAR, NOW)))
                .isEqualTo(new ArchiveClassChat(CLASS, SCHOOL, NOW));
    }
}

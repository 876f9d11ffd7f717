package org.homeroom.domain.chats.roster;

import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.YEAR;
import static org.homeroom.domain.kernel.Scenario.given;

import java.util.List;
import org.homeroom.domain.chats.facts.ChatEvent.ChatArchived;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatEvent.ChatReopened;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassArchived;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassRestored;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchiveClassChatTest {

    private static final ChatCreated CREATED =
            new ChatCreated(CHAT, ChatKind.CLASS, SCHOOL, CLASS, List.of(Role.STUDENT, Role.TEACHER), EARLIER);
    private static final ClassArchived HISTORY = new ClassArchived(CLASS, SCHOOL, YEAR, EARLIER);
    private static final ArchiveClassChat ARCHIVE = new ArchiveClassChat(CLASS, SCHOOL, NOW);

    @Test
    @Tag("S-38")
    void the_chat_of_a_class_that_is_history_is_too() {
        given(CREATED, HISTORY).when(ARCHIVE).then(new ChatArchived(CHAT, SCHOOL, NOW));
        given(CREATED, HISTORY).after(ARCHIVE).when(ARCHIVE).thenNothingHappens();
    }

    @Test
    void it_reopens_with_its_class() {
        var restored = given(CREATED, HISTORY).after(ARCHIVE).and(new ClassRestored(CLASS, SCHOOL, YEAR, NOW));
        restored.when(ARCHIVE).then(new ChatReopened(CHAT, SCHOOL, NOW));
        restored.after(ARCHIVE).when(ARCHIVE).thenNothingHappens();
    }

    @Test
    void a_class_without_a_chat_or_in_use_has_nothing_to_archive() {
        given(HISTORY).when(ARCHIVE).thenNothingHappens();
        given(CREATED).when(ARCHIVE).thenNothingHappens();
    }
}

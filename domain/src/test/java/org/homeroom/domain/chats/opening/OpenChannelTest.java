package org.homeroom.domain.chats.opening;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.HIKE;
import static org.homeroom.domain.chats.ChatsOf5A.LEV;
import static org.homeroom.domain.chats.ChatsOf5A.TITLE;
import static org.homeroom.domain.chats.ChatsOf5A.admitted;
import static org.homeroom.domain.chats.ChatsOf5A.miaAdmitted;
import static org.homeroom.domain.chats.ChatsOf5A.people;
import static org.homeroom.domain.chats.facts.ChatRefusal.READ_ONLY_FOR_ROLE;
import static org.homeroom.domain.chats.opening.OpeningRefusal.CHAT_ROLES_INVALID;
import static org.homeroom.domain.chats.opening.OpeningRefusal.CHAT_TITLE_INVALID;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;

import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatAdminGranted;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatEvent.ChatOpenedToAll;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.ChatTerms;
import org.homeroom.domain.chats.facts.RosterMode;
import org.homeroom.domain.chats.posting.PostMessage;
import org.homeroom.domain.chats.posting.PostingTerms;
import org.homeroom.domain.chats.posting.ReadMessages;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenChannelTest {

    private static final List<Role> READERS = List.of(Role.STUDENT, Role.PARENT);

    @Test
    @Tag("CHT-10")
    void a_teacher_opens_a_channel_for_everybody() {
        people().when(opens(TEACHER, null))
                .then(
                        created(null, RosterMode.ALL_MEMBERS),
                        new ChatOpenedToAll(HIKE, SCHOOL, List.of(Role.STUDENT, Role.PARENT, Role.TEACHER), NOW),
                        admitted(HIKE, TEACHER, Role.TEACHER, NOW),
                        new ChatAdminGranted(HIKE, TEACHER, SCHOOL, NOW));
    }

    @Test
    @Tag("CHT-10")
    void or_for_the_people_of_the_own_class() {
        people().when(opens(TEACHER, CLASS))
                .then(
                        created(CLASS, RosterMode.SELECTED),
                        admitted(HIKE, TEACHER, Role.TEACHER, NOW),
                        new ChatAdminGranted(HIKE, TEACHER, SCHOOL, NOW));
        people().when(opens(LEV, CLASS)).thenRefused(NOT_AUTHORISED);
        people().when(opens(TEACHER, new ClassId(new UUID(3, 9)))).thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("CHT-10")
    void nobody_but_the_staff_has_something_to_tell() {
        people().when(opens(ANNA, null)).thenRefused(NOT_AUTHORISED);
        people().when(opens(MIA, null)).thenRefused(NOT_AUTHORISED);
        people().when(opens(STRANGER, null)).thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("CHT-10")
    void the_staff_posts_and_the_others_read() {
        var channel = people().after(opens(TEACHER, null))
                .and(miaAdmitted(HIKE, NOW), admitted(HIKE, LEV, Role.TEACHER, NOW));
        channel.when(posts(MIA)).thenRefused(READ_ONLY_FOR_ROLE);
        channel.when(new ReadMessages(HIKE, SCHOOL, MIA, NOW)).thenNothingHappens();
        channel.when(posts(LEV))
                .then(new MessagePosted(new MessageId(new UUID(9, 1)), HIKE, LEV, Role.TEACHER, TITLE, NOW));
    }

    @Test
    void it_has_a_title_and_readers() {
        people().when(new OpenChannel(
                        HIKE, SCHOOL, null, Personal.of(SCHOOL, " "), READERS, TEACHER, ChatTerms.DEFAULT, NOW))
                .thenRefused(CHAT_TITLE_INVALID);
        people().when(new OpenChannel(HIKE, SCHOOL, null, TITLE, List.of(), TEACHER, ChatTerms.DEFAULT, NOW))
                .thenRefused(CHAT_ROLES_INVALID);
    }

    private static PostMessage posts(AccountId who) {
        return new PostMessage(new MessageId(new UUID(9, 1)), HIKE, SCHOOL, who, TITLE, PostingTerms.DEFAULT, NOW);
    }

    private static OpenChannel opens(AccountId by, @Nullable ClassId theClass) {
        return new OpenChannel(HIKE, SCHOOL, theClass, TITLE, READERS, by, ChatTerms.DEFAULT, NOW);
    }

    private static ChatCreated created(@Nullable ClassId theClass, RosterMode roster) {
        return new ChatCreated(
                HIKE,
                ChatKind.CHANNEL,
                SCHOOL,
                theClass,
                null,
                null,
                List.of(),
                roster,
                List.of(Role.STUDENT, Role.PARENT, Role.TEACHER),
                TITLE,
                null,
                NOW);
    }
}

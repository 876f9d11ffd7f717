package org.homeroom.domain.chats.opening;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.HIKE;
import static org.homeroom.domain.chats.ChatsOf5A.TITLE;
import static org.homeroom.domain.chats.ChatsOf5A.admitted;
import static org.homeroom.domain.chats.ChatsOf5A.people;
import static org.homeroom.domain.chats.opening.OpeningRefusal.CHAT_ROLES_INVALID;
import static org.homeroom.domain.chats.opening.OpeningRefusal.CHAT_TITLE_INVALID;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.NOT_A_MEMBER;

import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatAdminGranted;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatEvent.ChatOpenedToAll;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.ChatTerms;
import org.homeroom.domain.chats.facts.RosterMode;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenSchoolChatTest {

    @Test
    @Tag("CHT-02")
    void an_administrator_chooses_members() {
        people().when(opens(ADMIN, RosterMode.SELECTED, TEACHER, ANNA))
                .then(
                        created(RosterMode.SELECTED),
                        admitted(HIKE, ADMIN, Role.STAFF, NOW),
                        new ChatAdminGranted(HIKE, ADMIN, SCHOOL, NOW),
                        admitted(HIKE, TEACHER, Role.TEACHER, NOW),
                        admitted(HIKE, ANNA, Role.PARENT, NOW));
    }

    @Test
    @Tag("CHT-02")
    void or_takes_all() {
        people().when(opens(ADMIN, RosterMode.ALL_MEMBERS))
                .then(
                        created(RosterMode.ALL_MEMBERS),
                        new ChatOpenedToAll(HIKE, SCHOOL, List.of(Role.PARENT, Role.TEACHER, Role.STAFF), NOW),
                        admitted(HIKE, ADMIN, Role.STAFF, NOW),
                        new ChatAdminGranted(HIKE, ADMIN, SCHOOL, NOW));
    }

    @Test
    @Tag("CHT-02")
    void nobody_else_speaks_for_the_school() {
        people().when(opens(TEACHER, RosterMode.SELECTED)).thenRefused(NOT_AUTHORISED);
        people().when(opens(STRANGER, RosterMode.SELECTED)).thenRefused(NOT_FOUND);
        people().when(opens(ADMIN, RosterMode.SELECTED, STRANGER)).thenRefused(NOT_A_MEMBER);
    }

    @Test
    void it_has_a_title_and_roles() {
        people().when(new OpenSchoolChat(
                        HIKE,
                        SCHOOL,
                        Personal.of(SCHOOL, ""),
                        RosterMode.SELECTED,
                        List.of(Role.PARENT),
                        List.of(),
                        null,
                        ADMIN,
                        ChatTerms.DEFAULT,
                        NOW))
                .thenRefused(CHAT_TITLE_INVALID);
        people().when(new OpenSchoolChat(
                        HIKE,
                        SCHOOL,
                        TITLE,
                        RosterMode.SELECTED,
                        List.of(),
                        List.of(),
                        null,
                        ADMIN,
                        ChatTerms.DEFAULT,
                        NOW))
                .thenRefused(CHAT_ROLES_INVALID);
    }

    private static OpenSchoolChat opens(AccountId by, RosterMode roster, AccountId... others) {
        return new OpenSchoolChat(
                HIKE,
                SCHOOL,
                TITLE,
                roster,
                List.of(Role.PARENT, Role.TEACHER),
                List.of(others),
                null,
                by,
                ChatTerms.DEFAULT,
                NOW);
    }

    private static ChatCreated created(RosterMode roster) {
        return new ChatCreated(
                HIKE,
                ChatKind.SCHOOL,
                SCHOOL,
                null,
                null,
                null,
                List.of(),
                roster,
                List.of(Role.PARENT, Role.TEACHER, Role.STAFF),
                TITLE,
                null,
                NOW);
    }
}

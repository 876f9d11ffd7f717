package org.homeroom.domain.chats.opening;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.HIKE;
import static org.homeroom.domain.chats.ChatsOf5A.LEV;
import static org.homeroom.domain.chats.ChatsOf5A.OTHER_CLASS_CREATED;
import static org.homeroom.domain.chats.ChatsOf5A.TITLE;
import static org.homeroom.domain.chats.ChatsOf5A.ZOE;
import static org.homeroom.domain.chats.ChatsOf5A.admitted;
import static org.homeroom.domain.chats.ChatsOf5A.miaAdmitted;
import static org.homeroom.domain.chats.ChatsOf5A.people;
import static org.homeroom.domain.chats.facts.ChatRefusal.OUTSIDER_REJECTED;
import static org.homeroom.domain.chats.facts.ChatRefusal.ROLE_NOT_ALLOWED_IN_CHAT;
import static org.homeroom.domain.chats.opening.OpeningRefusal.CHAT_TITLE_INVALID;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.NOT_A_MEMBER;

import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatAdminGranted;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.ChatTerms;
import org.homeroom.domain.chats.facts.RosterMode;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.MembershipEvent.SubjectTeacherAssigned;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassArchived;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenSubjectChatTest {

    @Test
    @Tag("CHT-01")
    void whoever_teaches_in_the_class_opens_it_for_pupils_of_the_class() {
        people(new SubjectTeacherAssigned(CLASS, SCHOOL, LEV, EARLIER))
                .when(opens(LEV, MIA, TEACHER))
                .then(
                        new ChatCreated(
                                HIKE,
                                ChatKind.SUBJECT,
                                SCHOOL,
                                CLASS,
                                null,
                                null,
                                List.of(),
                                RosterMode.SELECTED,
                                List.of(Role.STUDENT, Role.TEACHER),
                                TITLE,
                                null,
                                NOW),
                        admitted(HIKE, LEV, Role.TEACHER, NOW),
                        new ChatAdminGranted(HIKE, LEV, SCHOOL, NOW),
                        miaAdmitted(HIKE, NOW),
                        admitted(HIKE, TEACHER, Role.TEACHER, NOW));
    }

    @Test
    @Tag("CHT-01")
    void parents_have_no_place_there_nor_have_pupils_of_other_classes() {
        people().when(opens(TEACHER, ANNA)).thenRefused(ROLE_NOT_ALLOWED_IN_CHAT);
        people().when(opens(TEACHER, ZOE)).thenRefused(OUTSIDER_REJECTED);
        people().when(opens(TEACHER, STRANGER)).thenRefused(NOT_A_MEMBER);
    }

    @Test
    @Tag("CHT-01")
    void nobody_else_opens_it() {
        people().when(opens(LEV)).thenRefused(NOT_AUTHORISED);
        people().when(opens(MIA)).thenRefused(NOT_AUTHORISED);
        people().when(opens(STRANGER)).thenRefused(NOT_FOUND);
        people(new ClassArchived(CLASS, SCHOOL, OTHER_CLASS_CREATED.year(), EARLIER))
                .when(opens(TEACHER))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void it_has_a_title() {
        people().when(new OpenSubjectChat(
                        HIKE, SCHOOL, CLASS, Personal.of(SCHOOL, ""), List.of(), TEACHER, ChatTerms.DEFAULT, NOW))
                .thenRefused(CHAT_TITLE_INVALID);
    }

    private static OpenSubjectChat opens(AccountId by, AccountId... others) {
        return new OpenSubjectChat(HIKE, SCHOOL, CLASS, TITLE, List.of(others), by, ChatTerms.DEFAULT, NOW);
    }
}

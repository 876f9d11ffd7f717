package org.homeroom.domain.chats.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.HIKE;
import static org.homeroom.domain.chats.ChatsOf5A.INGA;
import static org.homeroom.domain.chats.ChatsOf5A.OTHER_CLASS_CREATED;
import static org.homeroom.domain.chats.ChatsOf5A.TITLE;
import static org.homeroom.domain.chats.ChatsOf5A.admitted;
import static org.homeroom.domain.chats.ChatsOf5A.member;
import static org.homeroom.domain.chats.ChatsOf5A.people;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.chats.facts.ChatRefusal.OUTSIDER_REJECTED;
import static org.homeroom.domain.chats.facts.ChatRefusal.ROLE_NOT_ALLOWED_IN_CHAT;
import static org.homeroom.domain.chats.facts.ChatRefusal.TEACHER_NOT_ALLOWED_IN_PARENTS_CHAT;
import static org.homeroom.domain.chats.opening.OpeningRefusal.CHAT_TITLE_INVALID;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;

import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatAdminGranted;
import org.homeroom.domain.chats.facts.ChatEvent.ChatArchived;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.ChatTerms;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.chats.facts.RosterMode;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.MembershipEvent.SubjectTeacherAssigned;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassArchived;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenParentsOnlyChatTest {

    @Test
    @Tag("CHT-07")
    void a_parent_opens_it_for_parents_of_the_class() {
        people().when(opens(ANNA, BORIS))
                .then(
                        new ChatCreated(
                                HIKE,
                                ChatKind.PARENTS_ONLY,
                                SCHOOL,
                                CLASS,
                                null,
                                null,
                                List.of(),
                                RosterMode.SELECTED,
                                List.of(Role.PARENT),
                                TITLE,
                                null,
                                NOW),
                        admitted(HIKE, ANNA, Role.PARENT, NOW),
                        new ChatAdminGranted(HIKE, ANNA, SCHOOL, NOW),
                        admitted(HIKE, BORIS, Role.PARENT, NOW));
    }

    @Test
    @Tag("CHT-07")
    @Tag("H7")
    void no_staff_is_ever_in_it() {
        people().when(opens(TEACHER)).thenRefused(TEACHER_NOT_ALLOWED_IN_PARENTS_CHAT);
        people().when(opens(ADMIN)).thenRefused(TEACHER_NOT_ALLOWED_IN_PARENTS_CHAT);
        people().when(opens(ANNA, TEACHER)).thenRefused(TEACHER_NOT_ALLOWED_IN_PARENTS_CHAT);
        people().when(opens(ANNA, INGA)).thenRefused(TEACHER_NOT_ALLOWED_IN_PARENTS_CHAT);
        people(member(ANNA, Role.TEACHER), new SubjectTeacherAssigned(CLASS, SCHOOL, ANNA, EARLIER))
                .when(opens(ANNA))
                .thenRefused(TEACHER_NOT_ALLOWED_IN_PARENTS_CHAT);
    }

    @Test
    @Tag("CHT-07")
    @Tag("D-07")
    void a_parent_who_teaches_other_classes_is_in_it_as_a_parent_and_the_others_are_told() {
        var chat = people(member(BORIS, Role.TEACHER)).after(opens(ANNA, BORIS));
        var teaching = chat.read(Participation.of(BORIS, HIKE, SCHOOL));
        assertThat(teaching.role()).isEqualTo(Role.PARENT);
        assertThat(teaching.bars(NOW)).isEmpty();
        assertThat(teaching.discloses()).isTrue();
        assertThat(chat.read(Participation.of(ANNA, HIKE, SCHOOL)).discloses()).isFalse();
        assertThat(chat.and(new SubjectTeacherAssigned(CLASS, SCHOOL, BORIS, EARLIER))
                        .read(Participation.of(BORIS, HIKE, SCHOOL))
                        .bars(NOW))
                .contains(NOT_A_PARTICIPANT);
        assertThat(chat.and(
                                new ChatArchived(HIKE, SCHOOL, EARLIER),
                                new SubjectTeacherAssigned(CLASS, SCHOOL, BORIS, EARLIER))
                        .read(Participation.of(BORIS, HIKE, SCHOOL))
                        .bars(NOW))
                .contains(NOT_A_PARTICIPANT);
    }

    @Test
    @Tag("CHT-07")
    void nor_is_anybody_without_a_child_in_the_class() {
        people().when(opens(MIA)).thenRefused(NOT_AUTHORISED);
        people().when(opens(STRANGER)).thenRefused(NOT_FOUND);
        people().when(opens(ANNA, MIA)).thenRefused(ROLE_NOT_ALLOWED_IN_CHAT);
        people(new PupilRemovedFromClass(MIA, CLASS, SCHOOL, EARLIER))
                .when(opens(ANNA))
                .thenRefused(OUTSIDER_REJECTED);
        people(new ClassArchived(CLASS, SCHOOL, OTHER_CLASS_CREATED.year(), EARLIER))
                .when(opens(ANNA))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void it_has_a_title() {
        people().when(new OpenParentsOnlyChat(
                        HIKE, SCHOOL, CLASS, Personal.of(SCHOOL, ""), List.of(), ANNA, ChatTerms.DEFAULT, NOW))
                .thenRefused(CHAT_TITLE_INVALID);
    }

    private static OpenParentsOnlyChat opens(AccountId by, AccountId... others) {
        return new OpenParentsOnlyChat(HIKE, SCHOOL, CLASS, TITLE, List.of(others), by, ChatTerms.DEFAULT, NOW);
    }
}

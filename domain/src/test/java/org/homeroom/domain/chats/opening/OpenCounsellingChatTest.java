package org.homeroom.domain.chats.opening;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.HIKE;
import static org.homeroom.domain.chats.ChatsOf5A.INGA;
import static org.homeroom.domain.chats.ChatsOf5A.LEV;
import static org.homeroom.domain.chats.ChatsOf5A.TOM;
import static org.homeroom.domain.chats.ChatsOf5A.admitted;
import static org.homeroom.domain.chats.ChatsOf5A.deferred;
import static org.homeroom.domain.chats.ChatsOf5A.member;
import static org.homeroom.domain.chats.ChatsOf5A.people;
import static org.homeroom.domain.chats.ChatsOf5A.pupil;
import static org.homeroom.domain.chats.facts.ChatRefusal.ROLE_NOT_ALLOWED_IN_CHAT;
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
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.MemberEvent.StaffRoleConfirmed;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenCounsellingChatTest {

    @Test
    @Tag("CHT-08")
    void the_psychologist_opens_it_with_a_pupil_whose_place_is_kept_until_somebody_agrees_to_counselling() {
        confirmed()
                .when(opens(INGA, MIA))
                .then(
                        new ChatCreated(
                                HIKE,
                                ChatKind.COUNSELLING,
                                SCHOOL,
                                null,
                                null,
                                null,
                                List.of(INGA, MIA),
                                RosterMode.SELECTED,
                                List.of(Role.STUDENT, Role.STAFF),
                                null,
                                null,
                                NOW),
                        admitted(HIKE, INGA, Role.STAFF, NOW),
                        new ChatAdminGranted(HIKE, INGA, SCHOOL, NOW),
                        deferred(HIKE, MIA, NOW));
    }

    @Test
    void nobody_else_opens_it_and_nobody_but_a_pupil_is_counselled() {
        people().when(opens(INGA, MIA)).thenRefused(NOT_AUTHORISED);
        confirmed().when(opens(TEACHER, MIA)).thenRefused(NOT_AUTHORISED);
        people().when(opens(MIA, TOM)).thenRefused(NOT_AUTHORISED);
        people().when(opens(STRANGER, MIA)).thenRefused(NOT_FOUND);
        confirmed().when(opens(INGA, ANNA)).thenRefused(ROLE_NOT_ALLOWED_IN_CHAT);
        confirmed().when(opens(INGA, STRANGER)).thenRefused(NOT_A_MEMBER);
        confirmed().and(member(LEV, Role.STAFF)).when(opens(INGA, LEV)).thenRefused(ROLE_NOT_ALLOWED_IN_CHAT);
    }

    private static Scenario confirmed() {
        return people(new StaffRoleConfirmed(member(INGA, Role.STAFF).membership(), INGA, SCHOOL, EARLIER));
    }

    private static OpenCounsellingChat opens(AccountId by, AccountId pupil) {
        return new OpenCounsellingChat(HIKE, SCHOOL, pupil, by, ChatTerms.DEFAULT, NOW);
    }
}

package org.homeroom.domain.chats.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.HIKE;
import static org.homeroom.domain.chats.ChatsOf5A.LEV;
import static org.homeroom.domain.chats.ChatsOf5A.TOM;
import static org.homeroom.domain.chats.ChatsOf5A.admitted;
import static org.homeroom.domain.chats.ChatsOf5A.miaAdmitted;
import static org.homeroom.domain.chats.ChatsOf5A.people;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.chats.facts.ChatRefusal.OUTSIDER_REJECTED;
import static org.homeroom.domain.chats.facts.ChatRefusal.ROLE_NOT_ALLOWED_IN_CHAT;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;

import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatAdminGranted;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.ChatTerms;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.chats.facts.RosterMode;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.CommunityEvent.CommunityCreated;
import org.homeroom.domain.memberships.facts.CommunityEvent.CommunityJoined;
import org.homeroom.domain.memberships.facts.CommunityEvent.CommunityLeft;
import org.homeroom.domain.memberships.facts.CommunityId;
import org.homeroom.domain.memberships.facts.CommunityKind;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenCommunityChatTest {

    private static final CommunityId CHOIR = new CommunityId(new UUID(45, 1));

    @Test
    @Tag("MEM-14")
    void the_leader_opens_it_for_its_members() {
        choir(CommunityKind.SECTION, SCHOOL)
                .when(opens(LEV, MIA))
                .then(
                        created(Role.values()),
                        admitted(HIKE, LEV, Role.TEACHER, NOW),
                        new ChatAdminGranted(HIKE, LEV, SCHOOL, NOW),
                        miaAdmitted(HIKE, NOW));
        choir(CommunityKind.SECTION, SCHOOL).when(opens(LEV, TOM)).thenRefused(OUTSIDER_REJECTED);
    }

    @Test
    @Tag("MEM-15")
    void in_a_professional_one_only_the_staff_is() {
        choir(CommunityKind.PROFESSIONAL, null).when(opens(LEV, MIA)).thenRefused(ROLE_NOT_ALLOWED_IN_CHAT);
        choir(CommunityKind.PROFESSIONAL, null)
                .when(opens(LEV))
                .then(
                        created(Role.TEACHER, Role.STAFF),
                        admitted(HIKE, LEV, Role.TEACHER, NOW),
                        new ChatAdminGranted(HIKE, LEV, SCHOOL, NOW));
    }

    @Test
    @Tag("MEM-14")
    void nobody_else_opens_it() {
        choir(CommunityKind.SECTION, SCHOOL).when(opens(TEACHER)).thenRefused(NOT_AUTHORISED);
        choir(CommunityKind.SECTION, SCHOOL).when(opens(STRANGER)).thenRefused(NOT_FOUND);
        choir(CommunityKind.SECTION, OTHER_SCHOOL).when(opens(LEV)).thenRefused(NOT_FOUND);
        people().when(opens(LEV)).thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("H3")
    void whoever_leaves_the_community_is_not_in_its_chat_any_more() {
        var chat = choir(CommunityKind.SECTION, SCHOOL).after(opens(LEV, MIA));
        assertThat(chat.read(Participation.of(MIA, HIKE, SCHOOL)).bars(NOW)).isEmpty();
        assertThat(chat.and(new CommunityLeft(CHOIR, MIA, SCHOOL, NOW))
                        .read(Participation.of(MIA, HIKE, SCHOOL))
                        .bars(NOW))
                .contains(NOT_A_PARTICIPANT);
    }

    private static Scenario choir(CommunityKind kind, @Nullable SchoolId school) {
        return people(
                new CommunityCreated(CHOIR, kind, school, "Хор", LEV, EARLIER),
                new CommunityJoined(CHOIR, LEV, SCHOOL, Role.TEACHER, EARLIER),
                new CommunityJoined(CHOIR, MIA, SCHOOL, Role.STUDENT, EARLIER));
    }

    private static OpenCommunityChat opens(AccountId by, AccountId... others) {
        return new OpenCommunityChat(HIKE, SCHOOL, CHOIR, List.of(others), by, ChatTerms.DEFAULT, NOW);
    }

    private static ChatCreated created(Role... roles) {
        return new ChatCreated(
                HIKE,
                ChatKind.COMMUNITY,
                SCHOOL,
                null,
                CHOIR,
                null,
                List.of(),
                RosterMode.SELECTED,
                List.of(roles),
                null,
                null,
                NOW);
    }
}

package org.homeroom.domain.chats.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.kernel.Scenario.given;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.AdmissionDeferred;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatEvent.ChatOpenedToAll;
import org.homeroom.domain.chats.facts.ChatEvent.ChatRosterFilled;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.RosterMode;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("CHT-02")
class FillChatRosterTest {

    private static final FillChatRoster FILL = new FillChatRoster(CHAT, SCHOOL, NOW);
    private static final ChatCreated FOR_ALL = new ChatCreated(
            CHAT,
            ChatKind.SCHOOL,
            SCHOOL,
            null,
            null,
            null,
            List.of(),
            RosterMode.ALL_MEMBERS,
            List.of(Role.TEACHER, Role.STUDENT),
            Personal.of(SCHOOL, "Вся школа"),
            null,
            EARLIER);
    private static final Scenario OPEN = given(
            SCHOOL_REGISTERED,
            FOR_ALL,
            new ChatOpenedToAll(CHAT, SCHOOL, List.of(Role.TEACHER, Role.STUDENT), EARLIER));

    @Test
    void those_who_are_members_already_come_and_pupils_without_consent_wait() {
        OPEN.and(
                        member(1, TEACHER, Role.TEACHER),
                        member(2, MIA, Role.STUDENT),
                        MIA_IS_TEN,
                        member(3, ANNA, Role.PARENT))
                .when(FILL)
                .then(
                        new ParticipantAdmitted(CHAT, TEACHER, SCHOOL, Role.TEACHER, 0, null, null, NOW),
                        new AdmissionDeferred(CHAT, MIA, SCHOOL, Role.STUDENT, 13, NOW),
                        new ChatRosterFilled(CHAT, SCHOOL, 0, NOW));
    }

    @Test
    void many_come_step_by_step_until_nobody_is_missing() {
        var members = IntStream.range(0, FillChatRoster.STEP + 5)
                .mapToObj(i -> member(100 + i, new AccountId(new UUID(40, i)), Role.TEACHER))
                .toArray(MembershipApproved[]::new);
        var first = OPEN.and(members).when(FILL).outcome().events();
        assertThat(first).hasSize(FillChatRoster.STEP + 1);
        assertThat(first.getLast()).isEqualTo(new ChatRosterFilled(CHAT, SCHOOL, 5, NOW));
        var second = OPEN.and(members).after(FILL).when(FILL).outcome().events();
        assertThat(second).hasSize(6);
        assertThat(second.getLast()).isEqualTo(new ChatRosterFilled(CHAT, SCHOOL, 0, NOW));
        OPEN.and(members).after(FILL).after(FILL).when(FILL).thenNothingHappens();
    }

    @Test
    @Tag("S-28")
    void who_has_left_the_school_does_not_come_and_a_new_member_does() {
        var gone = new MembershipEnded(
                new MembershipId(new UUID(11, 1)), TEACHER, SCHOOL, Role.TEACHER, MembershipEnd.LEFT, NOW);
        OPEN.and(member(1, TEACHER, Role.TEACHER), gone).when(FILL).thenNothingHappens();
        OPEN.and(member(1, TEACHER, Role.TEACHER))
                .when(new JoinSchoolChats(TEACHER, SCHOOL, Role.TEACHER, NOW))
                .then(new ParticipantAdmitted(CHAT, TEACHER, SCHOOL, Role.TEACHER, 0, null, null, NOW));
        OPEN.and(member(1, TEACHER, Role.TEACHER))
                .after(FILL)
                .and(gone)
                .when(new LeaveChats(TEACHER, SCHOOL, NOW))
                .then(new ParticipantLeft(CHAT, TEACHER, SCHOOL, Role.TEACHER, NOW));
    }

    private static MembershipApproved member(int number, AccountId who, Role role) {
        return new MembershipApproved(
                new MembershipId(new UUID(11, number)), who, SCHOOL, role, ApprovalEvidence.ROSTER, EARLIER);
    }
}

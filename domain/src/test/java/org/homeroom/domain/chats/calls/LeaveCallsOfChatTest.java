package org.homeroom.domain.chats.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CONSENT_WITHDRAWN;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;

import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantRemoved;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipationSuspended;
import org.homeroom.domain.chats.facts.LeavingReason;
import org.homeroom.domain.chats.facts.SuspensionReason;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LeaveCallsOfChatTest {

    private final Scenario inside = StartCallTest.lesson().after(JoinCallTest.joins(MIA, 4));

    @Test
    @Tag("P-03")
    @Tag("CAL-01")
    void a_child_without_consent_is_in_no_call_any_more() {
        inside.and(CONSENT_WITHDRAWN)
                .when(new LeaveCallsOfChat(CHAT, SCHOOL, MIA, NOW))
                .then(LeaveCallTest.left(MIA, 4, LeavingReason.BARRED));
        inside.and(CONSENT_WITHDRAWN)
                .after(new LeaveCallsOfChat(CHAT, SCHOOL, MIA, NOW))
                .when(new LeaveCallsOfChat(CHAT, SCHOOL, MIA, NOW))
                .thenNothingHappens();
    }

    @Test
    void whoever_may_take_part_again_stays() {
        inside.when(new LeaveCallsOfChat(CHAT, SCHOOL, MIA, NOW)).thenNothingHappens();
    }

    @Test
    @Tag("P-03")
    void it_follows_whenever_somebody_has_no_place_any_more() {
        var wanted = new LeaveCallsOfChat(CHAT, SCHOOL, MIA, NOW);
        assertThat(new WhenParticipationSuspendedThenLeaveCallsOfChat()
                        .then(new ParticipationSuspended(CHAT, MIA, SCHOOL, SuspensionReason.CONSENT, NOW)))
                .isEqualTo(wanted);
        assertThat(new WhenParticipantLeftThenLeaveCallsOfChat()
                        .then(new ParticipantLeft(CHAT, MIA, SCHOOL, Role.STUDENT, NOW)))
                .isEqualTo(wanted);
        assertThat(new WhenParticipantRemovedThenLeaveCallsOfChat()
                        .then(new ParticipantRemoved(CHAT, MIA, SCHOOL, Role.STUDENT, OfficerId.of(ADMIN), NOW)))
                .isEqualTo(wanted);
    }
}

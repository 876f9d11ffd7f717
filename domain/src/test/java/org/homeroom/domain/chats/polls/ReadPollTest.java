package org.homeroom.domain.chats.polls;

import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CONSENT_WITHDRAWN;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.chats.polls.PollRefusal.POLL_UNKNOWN;
import static org.homeroom.domain.chats.polls.Polls.POLL;
import static org.homeroom.domain.chats.polls.Polls.THERE;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.GUARDIAN_CONSENT_REQUIRED;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.MessageEvent.MessageDeletedByAuthor;
import org.homeroom.domain.chats.facts.MessageEvent.MessageRedacted;
import org.homeroom.domain.chats.facts.PollChoice;
import org.homeroom.domain.chats.facts.PollEvent.PollClosed;
import org.homeroom.domain.chats.facts.PollSecrecy;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("CHT-15")
class ReadPollTest {

    private static final Scenario ASKED = THERE.and(Polls.asked(PollChoice.SINGLE, PollSecrecy.OPEN, false, null));

    @Test
    void whoever_may_read_the_chat_sees_what_is_asked_also_when_it_is_over() {
        ASKED.when(reads(MIA)).thenNothingHappens();
        ASKED.and(new PollClosed(POLL, CHAT, null, NOW)).when(reads(MIA)).thenNothingHappens();
    }

    @Test
    void nobody_else_does() {
        ASKED.when(reads(STRANGER)).thenRefused(NOT_A_PARTICIPANT);
        ASKED.and(CONSENT_WITHDRAWN).when(reads(MIA)).thenRefused(GUARDIAN_CONSENT_REQUIRED);
        THERE.when(reads(MIA)).thenRefused(POLL_UNKNOWN);
    }

    @Test
    void who_came_later_sees_it_only_in_a_chat_that_one_reads_in_full() {
        var late = ASKED.and(new ParticipantAdmitted(CHAT, TEACHER, SCHOOL, Role.TEACHER, 0, null, null, NOW));
        late.when(reads(TEACHER)).thenRefused(POLL_UNKNOWN);
        late.and(Polls.READ_IN_FULL).when(reads(TEACHER)).thenNothingHappens();
        ASKED.and(new ParticipantAdmitted(CHAT, TEACHER, SCHOOL, Role.TEACHER, 0, null, null, EARLIER))
                .when(reads(TEACHER))
                .thenNothingHappens();
    }

    @Test
    void what_is_gone_nobody_sees() {
        ASKED.and(new MessageDeletedByAuthor(POLL, CHAT, TEACHER, NOW))
                .when(reads(MIA))
                .thenRefused(POLL_UNKNOWN);
        ASKED.and(new MessageRedacted(POLL, CHAT, SCHOOL, TEACHER, OfficerId.of(TEACHER), ViolationReason.OTHER, NOW))
                .when(reads(MIA))
                .thenRefused(POLL_UNKNOWN);
    }

    private static ReadPoll reads(AccountId who) {
        return new ReadPoll(POLL, CHAT, SCHOOL, who, NOW);
    }
}

package org.homeroom.domain.chats.polls;

import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.chats.polls.PollRefusal.POLL_UNKNOWN;
import static org.homeroom.domain.chats.polls.Polls.EVENING;
import static org.homeroom.domain.chats.polls.Polls.POLL;
import static org.homeroom.domain.chats.polls.Polls.THERE;
import static org.homeroom.domain.chats.polls.Polls.asked;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.PollChoice;
import org.homeroom.domain.chats.facts.PollEvent.PollClosed;
import org.homeroom.domain.chats.facts.PollSecrecy;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("CHT-15")
class ClosePollTest {

    private static final Scenario ASKED = THERE.and(asked(PollChoice.SINGLE, PollSecrecy.ANONYMOUS, false, EVENING));

    @Test
    void who_asked_closes_it_once() {
        ASKED.when(closes(TEACHER, NOW)).then(new PollClosed(POLL, CHAT, OfficerId.of(TEACHER), NOW));
        ASKED.after(closes(TEACHER, NOW)).when(closes(TEACHER, NOW)).thenNothingHappens();
    }

    @Test
    void nobody_else_does_but_who_administers_the_chat() {
        ASKED.when(closes(MIA, NOW)).thenRefused(NOT_AUTHORISED);
        ASKED.when(closes(STRANGER, NOW)).thenRefused(NOT_A_PARTICIPANT);
    }

    @Test
    void the_clock_closes_what_is_over_and_nothing_else() {
        ASKED.when(closes(null, EVENING)).then(new PollClosed(POLL, CHAT, null, EVENING));
        ASKED.when(closes(null, EVENING.minusNanos(1))).thenNothingHappens();
        THERE.when(closes(null, EVENING)).thenRefused(POLL_UNKNOWN);
        THERE.when(closes(TEACHER, EVENING)).thenRefused(POLL_UNKNOWN);
    }

    private static ClosePoll closes(@Nullable AccountId by, Instant at) {
        return new ClosePoll(POLL, CHAT, SCHOOL, by, at);
    }
}

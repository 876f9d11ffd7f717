package org.homeroom.domain.chats.polls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CONSENT_WITHDRAWN;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CHAT;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.facts.ChatRefusal.CHAT_ARCHIVED;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.chats.polls.PollRefusal.ALREADY_VOTED;
import static org.homeroom.domain.chats.polls.PollRefusal.POLL_CLOSED;
import static org.homeroom.domain.chats.polls.PollRefusal.POLL_OPTION_UNKNOWN;
import static org.homeroom.domain.chats.polls.PollRefusal.POLL_UNKNOWN;
import static org.homeroom.domain.chats.polls.Polls.EVENING;
import static org.homeroom.domain.chats.polls.Polls.POLL;
import static org.homeroom.domain.chats.polls.Polls.THERE;
import static org.homeroom.domain.chats.polls.Polls.asked;
import static org.homeroom.domain.chats.polls.Polls.hidden;
import static org.homeroom.domain.chats.polls.Polls.votes;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.GUARDIAN_CONSENT_REQUIRED;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.SUBJECT_ERASED;

import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountClosed;
import org.homeroom.domain.chats.facts.ChatEvent.ChatArchived;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.MessageEvent.MessageDeletedByAuthor;
import org.homeroom.domain.chats.facts.PollChoice;
import org.homeroom.domain.chats.facts.PollEvent.PollClosed;
import org.homeroom.domain.chats.facts.PollEvent.PollCreated;
import org.homeroom.domain.chats.facts.PollEvent.VoteCast;
import org.homeroom.domain.chats.facts.PollSecrecy;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("CHT-15")
class VoteTest {

    private static final PollCreated OPEN = asked(PollChoice.SINGLE, PollSecrecy.OPEN, false, EVENING);
    private static final PollCreated HIDDEN = asked(PollChoice.SINGLE, PollSecrecy.ANONYMOUS, false, EVENING);

    @Test
    void in_an_open_poll_it_is_on_record_who_votes_for_what() {
        THERE.and(OPEN).when(votes(MIA, 1)).then(new VoteCast(POLL, CHAT, MIA, null, List.of(1), NOW));
    }

    @Test
    @Tag("S-31")
    void in_an_anonymous_poll_the_fact_names_nobody() {
        var vote = new VoteCast(POLL, CHAT, null, hidden(MIA), List.of(1), NOW);
        THERE.and(HIDDEN).when(votes(MIA, 1)).then(vote);
        assertThat(vote.tags()).doesNotContain(MIA.tag());
        assertThat(vote.toString()).doesNotContain(MIA.value().toString());
        assertThat(hidden(MIA)).isEqualTo(hidden(MIA)).isNotEqualTo(hidden(TEACHER));
    }

    @Test
    void one_votes_once_in_either() {
        for (var poll : List.of(OPEN, HIDDEN)) {
            var voted = THERE.and(poll).after(votes(MIA, 1));
            voted.when(votes(MIA, 1)).thenNothingHappens();
            voted.when(votes(MIA, 2)).thenRefused(ALREADY_VOTED);
            assertThat(voted.when(votes(TEACHER, 2)).outcome().events()).hasSize(1);
        }
    }

    @Test
    void where_the_poll_lets_one_a_later_vote_takes_the_place_of_the_earlier() {
        for (var secrecy : PollSecrecy.values()) {
            var voted = THERE.and(asked(PollChoice.SINGLE, secrecy, true, null)).after(votes(MIA, 1));
            assertThat(voted.when(votes(MIA, 2)).outcome().events()).hasSize(1);
        }
    }

    @Test
    void one_chooses_among_the_options_there_are_and_as_many_as_one_may() {
        var single = THERE.and(OPEN);
        single.when(votes(MIA)).thenRefused(POLL_OPTION_UNKNOWN);
        single.when(votes(MIA, 3)).thenRefused(POLL_OPTION_UNKNOWN);
        single.when(votes(MIA, -1)).thenRefused(POLL_OPTION_UNKNOWN);
        single.when(votes(MIA, 0, 1)).thenRefused(POLL_OPTION_UNKNOWN);
        var several = THERE.and(asked(PollChoice.MULTIPLE, PollSecrecy.OPEN, false, null));
        several.when(votes(MIA, 2, 0)).then(new VoteCast(POLL, CHAT, MIA, null, List.of(0, 2), NOW));
        several.when(votes(MIA, 2, 2)).thenRefused(POLL_OPTION_UNKNOWN);
        several.when(votes(MIA, 0, 3)).thenRefused(POLL_OPTION_UNKNOWN);
    }

    @Test
    void nobody_votes_once_the_poll_is_over() {
        THERE.and(OPEN, new PollClosed(POLL, CHAT, null, NOW))
                .when(votes(MIA, 1))
                .thenRefused(POLL_CLOSED);
        THERE.and(OPEN, new MessageDeletedByAuthor(POLL, CHAT, TEACHER, NOW))
                .when(votes(MIA, 1))
                .thenRefused(POLL_CLOSED);
        THERE.and(OPEN)
                .when(new Vote(POLL, CHAT, SCHOOL, MIA, List.of(1), EVENING))
                .thenRefused(POLL_CLOSED);
        assertThat(THERE.and(OPEN)
                        .when(new Vote(POLL, CHAT, SCHOOL, MIA, List.of(1), EVENING.minusNanos(1)))
                        .outcome()
                        .events())
                .hasSize(1);
    }

    @Test
    @Tag("S-31")
    void once_the_key_is_destroyed_nobody_votes_and_nobody_can_tell_who_did() {
        var keyless = new PollCreated(
                POLL,
                CHAT,
                TEACHER,
                HIDDEN.text(),
                3,
                PollChoice.SINGLE,
                PollSecrecy.ANONYMOUS,
                true,
                null,
                new Personal.Erased<>(POLL.tag()),
                NOW);
        THERE.and(keyless).when(votes(MIA, 1)).thenRefused(POLL_CLOSED);
    }

    @Test
    void only_who_takes_part_votes() {
        THERE.and(OPEN).when(votes(STRANGER, 1)).thenRefused(NOT_A_PARTICIPANT);
        THERE.and(OPEN, CONSENT_WITHDRAWN).when(votes(MIA, 1)).thenRefused(GUARDIAN_CONSENT_REQUIRED);
        THERE.and(OPEN, new ChatArchived(CHAT, SCHOOL, NOW)).when(votes(MIA, 1)).thenRefused(CHAT_ARCHIVED);
        THERE.and(HIDDEN, new AccountClosed(TEACHER, NOW))
                .when(votes(TEACHER, 1))
                .thenRefused(SUBJECT_ERASED);
    }

    @Test
    void who_came_later_votes_only_in_a_chat_that_one_reads_in_full() {
        for (var poll : List.of(OPEN, HIDDEN)) {
            var late =
                    THERE.and(poll, new ParticipantAdmitted(CHAT, TEACHER, SCHOOL, Role.TEACHER, 0, null, null, NOW));
            late.when(votes(TEACHER, 1)).thenRefused(POLL_UNKNOWN);
            var full = late.and(Polls.READ_IN_FULL);
            assertThat(full.when(votes(TEACHER, 1)).outcome().events()).hasSize(1);
        }
    }

    @Test
    void there_is_no_poll_but_those_of_the_chat() {
        THERE.when(votes(MIA, 1)).thenRefused(POLL_UNKNOWN);
        THERE.and(OPEN)
                .when(new Vote(new MessageId(new UUID(9, 8)), CHAT, SCHOOL, MIA, List.of(1), NOW))
                .thenRefused(POLL_UNKNOWN);
        THERE.and(OPEN)
                .when(new Vote(POLL, OTHER_CHAT, SCHOOL, MIA, List.of(1), NOW))
                .thenRefused(NOT_A_PARTICIPANT);
    }
}

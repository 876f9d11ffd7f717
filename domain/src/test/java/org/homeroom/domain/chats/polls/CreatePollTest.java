package org.homeroom.domain.chats.polls;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.facts.ChatRefusal.MESSAGE_ID_TAKEN;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.chats.facts.ChatRefusal.SANCTIONED;
import static org.homeroom.domain.chats.polls.PollRefusal.POLL_CLOSES_TOO_EARLY;
import static org.homeroom.domain.chats.polls.PollRefusal.POLL_MALFORMED;
import static org.homeroom.domain.chats.polls.Polls.EVENING;
import static org.homeroom.domain.chats.polls.Polls.POLL;
import static org.homeroom.domain.chats.polls.Polls.THERE;
import static org.homeroom.domain.chats.polls.Polls.WHERE;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.PollChoice;
import org.homeroom.domain.chats.facts.PollEvent.PollCreated;
import org.homeroom.domain.chats.facts.PollSecrecy;
import org.homeroom.domain.chats.facts.PollText;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("CHT-15")
class CreatePollTest {

    @Test
    void who_may_write_asks_everybody_in_a_message() {
        THERE.when(asks(TEACHER, WHERE, PollSecrecy.OPEN, EVENING))
                .then(posted(TEACHER), created(TEACHER, PollSecrecy.OPEN, null));
    }

    @Test
    @Tag("S-31")
    void an_anonymous_poll_has_a_key_of_its_own() {
        THERE.when(asks(TEACHER, WHERE, PollSecrecy.ANONYMOUS, EVENING))
                .then(posted(TEACHER), created(TEACHER, PollSecrecy.ANONYMOUS, Personal.of(POLL, "key")));
    }

    @Test
    void who_may_not_write_does_not_ask() {
        THERE.when(asks(STRANGER, WHERE, PollSecrecy.OPEN, EVENING)).thenRefused(NOT_A_PARTICIPANT);
        THERE.and(new SanctionImposed(
                        new SanctionId(new UUID(9, 2)),
                        SanctionKind.MUTE,
                        MIA,
                        SCHOOL,
                        CHAT,
                        ViolationReason.SPAM,
                        EARLIER,
                        EVENING,
                        OfficerId.of(ADMIN),
                        EARLIER))
                .when(asks(MIA, WHERE, PollSecrecy.OPEN, EVENING))
                .thenRefused(SANCTIONED);
    }

    @Test
    void it_has_a_question_and_two_to_twenty_different_options() {
        var many = IntStream.range(0, 21).mapToObj(i -> "№ " + i).toList();
        THERE.when(asks(MIA, new PollText(" ", WHERE.options()), PollSecrecy.OPEN, null))
                .thenRefused(POLL_MALFORMED);
        THERE.when(asks(MIA, new PollText("?".repeat(501), WHERE.options()), PollSecrecy.OPEN, null))
                .thenRefused(POLL_MALFORMED);
        for (var options : List.of(
                List.<String>of(),
                List.of("Музей"),
                List.of("Музей", " Музей"),
                List.of("Музей", "\t"),
                List.of("Музей", "о".repeat(201)),
                many)) {
            THERE.when(asks(MIA, new PollText("Куда?", options), PollSecrecy.OPEN, null))
                    .thenRefused(POLL_MALFORMED);
        }
        THERE.when(asks(MIA, new PollText("Куда?", Collections.nCopies(2, "х")), PollSecrecy.OPEN, null))
                .thenRefused(POLL_MALFORMED);
    }

    @Test
    void it_closes_after_it_is_made() {
        THERE.when(asks(MIA, WHERE, PollSecrecy.OPEN, NOW)).thenRefused(POLL_CLOSES_TOO_EARLY);
    }

    @Test
    @Tag("S-42")
    void made_twice_under_one_id_it_is_one_poll_and_another_message_cannot_have_its_id() {
        THERE.after(asks(TEACHER, WHERE, PollSecrecy.OPEN, EVENING))
                .when(asks(TEACHER, WHERE, PollSecrecy.OPEN, EVENING))
                .thenNothingHappens();
        THERE.after(asks(TEACHER, WHERE, PollSecrecy.OPEN, EVENING))
                .when(asks(MIA, WHERE, PollSecrecy.OPEN, EVENING))
                .thenRefused(MESSAGE_ID_TAKEN);
        THERE.and(posted(TEACHER))
                .when(asks(TEACHER, WHERE, PollSecrecy.OPEN, EVENING))
                .thenRefused(MESSAGE_ID_TAKEN);
    }

    private static MessagePosted posted(AccountId author) {
        return new MessagePosted(POLL, CHAT, author, Role.TEACHER, Personal.of(author, ""), NOW);
    }

    private static PollCreated created(AccountId author, PollSecrecy secrecy, @Nullable Personal<String> key) {
        return new PollCreated(
                POLL,
                CHAT,
                author,
                Personal.of(author, WHERE),
                3,
                PollChoice.SINGLE,
                secrecy,
                false,
                EVENING,
                key,
                NOW);
    }

    private static CreatePoll asks(AccountId author, PollText text, PollSecrecy secrecy, @Nullable Instant closesAt) {
        return new CreatePoll(
                POLL,
                CHAT,
                SCHOOL,
                author,
                Personal.of(author, text),
                PollChoice.SINGLE,
                secrecy,
                false,
                closesAt,
                Personal.of(POLL, "key"),
                PollTerms.DEFAULT,
                NOW);
    }
}

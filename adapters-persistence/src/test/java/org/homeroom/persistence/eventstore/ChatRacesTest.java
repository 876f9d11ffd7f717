package org.homeroom.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.HIKE;
import static org.homeroom.domain.chats.ChatsOf5A.LEV;
import static org.homeroom.domain.chats.ChatsOf5A.PEOPLE;
import static org.homeroom.domain.chats.ChatsOf5A.admitted;
import static org.homeroom.domain.chats.ChatsOf5A.miaAdmitted;

import java.util.List;
import java.util.UUID;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.PairId;
import org.homeroom.domain.chats.facts.PollChoice;
import org.homeroom.domain.chats.facts.PollEvent.PollCreated;
import org.homeroom.domain.chats.facts.PollEvent.VoteCast;
import org.homeroom.domain.chats.facts.PollSecrecy;
import org.homeroom.domain.chats.facts.PollText;
import org.homeroom.domain.chats.facts.RosterMode;
import org.homeroom.domain.chats.opening.OpenDirectChat;
import org.homeroom.domain.chats.polls.Vote;
import org.homeroom.domain.chats.running.LeaveChat;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everybody at once, on two nodes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChatRacesTest {

    private static final MessageId POLL = new MessageId(new UUID(9, 7));
    private static final PairId PAIR = new PairId("mia-and-the-teacher");

    private final TwoNodes nodes = new TwoNodes();

    @AfterEach
    void close() {
        nodes.close();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("H6")
    @Tag("CHT-15")
    void however_often_one_votes_one_vote_counts(PollSecrecy secrecy) {
        stored(PEOPLE);
        nodes.stored(CHAT_CREATED, admitted(CHAT, TEACHER, Role.TEACHER, EARLIER), miaAdmitted(CHAT, EARLIER));
        nodes.stored(asked(secrecy));
        nodes.race(i -> new Vote(POLL, CHAT, SCHOOL, MIA, List.of(i % 3), NOW));
        assertThat(nodes.found(VoteCast.class, POLL)).hasSize(1);
    }

    @RepeatedTest(5)
    @Tag("H2")
    @Tag("F-01")
    void of_two_supervisors_who_leave_at_once_one_stays() {
        stored(PEOPLE);
        nodes.stored(
                group(),
                admitted(HIKE, TEACHER, Role.TEACHER, EARLIER),
                admitted(HIKE, LEV, Role.TEACHER, EARLIER),
                miaAdmitted(HIKE, EARLIER));
        nodes.race(i -> new LeaveChat(HIKE, SCHOOL, i / 2 % 2 == 0 ? TEACHER : LEV, NOW));
        assertThat(nodes.found(ParticipantLeft.class, HIKE)).hasSize(1);
    }

    @RepeatedTest(3)
    @Tag("CHT-08")
    void two_who_begin_to_talk_at_once_have_one_chat() {
        stored(PEOPLE);
        nodes.race(i -> {
            var one = i / 2 % 2 == 0 ? TEACHER : MIA;
            return new OpenDirectChat(
                    new ChatId(new UUID(50, i)), PAIR, SCHOOL, one.equals(MIA) ? TEACHER : MIA, one, NOW);
        });
        assertThat(nodes.found(ChatCreated.class, PAIR)).hasSize(1);
    }

    private void stored(List<Event> events) {
        nodes.stored(events.toArray(Event[]::new));
    }

    private static ChatCreated group() {
        return new ChatCreated(
                HIKE,
                ChatKind.GROUP,
                SCHOOL,
                null,
                null,
                null,
                List.of(),
                RosterMode.SELECTED,
                List.of(Role.values()),
                Personal.of(SCHOOL, "Поход"),
                null,
                EARLIER);
    }

    private static PollCreated asked(PollSecrecy secrecy) {
        return new PollCreated(
                POLL,
                CHAT,
                TEACHER,
                Personal.of(TEACHER, new PollText("Куда едем?", List.of("Музей", "Парк", "Завод"))),
                3,
                PollChoice.SINGLE,
                secrecy,
                false,
                null,
                secrecy == PollSecrecy.ANONYMOUS ? Personal.of(POLL, "key") : null,
                EARLIER);
    }
}

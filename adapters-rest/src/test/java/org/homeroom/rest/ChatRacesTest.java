package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.homeroom.application.History;
import org.homeroom.application.Homeroom;
import org.homeroom.application.Recorded;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatTerms;
import org.homeroom.domain.chats.opening.OpenDirectChat;
import org.homeroom.domain.chats.opening.OpenGroupChat;
import org.homeroom.domain.chats.running.GrantChatAdmin;
import org.homeroom.domain.chats.running.LeaveChat;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.SchoolOverHttp.Person;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many at once want the same of chats, against PostgreSQL. Counted are the stored events. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChatRacesTest {

    private static final int CALLERS = 32;

    @Inject
    CapturedCodes codes;

    @Inject
    Homeroom homeroom;

    @Inject
    History history;

    @Inject
    KeyedHashes hashes;

    @Test
    @Tag("CHT-08")
    void two_who_begin_to_talk_from_both_sides_at_once_have_one_chat() {
        var school = SchoolOverHttp.withRoster(codes);
        var id = new SchoolId(UUID.fromString(school.id));
        var vera = account(school.everybodyJoins(school.theClass("5А")).named("Вера"));
        var lev = account(school.everybodyJoins(school.theClass("9А")).named("Лев"));
        var pair = hashes.pair(id, vera, lev);
        assertThat(hashes.pair(id, lev, vera)).isEqualTo(pair);
        var created = Model.startingWith(0).about(pair).on(ChatCreated.class, (n, e) -> n + 1);
        atOnce(
                CALLERS,
                i -> ask(new OpenDirectChat(
                        new ChatId(UUID.randomUUID()),
                        hashes.pair(id, i % 2 == 0 ? vera : lev, i % 2 == 0 ? lev : vera),
                        id,
                        i % 2 == 0 ? lev : vera,
                        i % 2 == 0 ? vera : lev,
                        Instant.now())));
        assertThat(found(created)).hasSize(1);
    }

    @Test
    @Tag("F-01")
    @Tag("H2")
    void of_two_supervisors_who_leave_at_once_one_stays() {
        var school = SchoolOverHttp.withRoster(codes);
        var id = new SchoolId(UUID.fromString(school.id));
        var people = school.everybodyJoins(school.theClass("5А"));
        var vera = account(people.named("Вера"));
        var mia = account(people.named("Мия"));
        var lev = account(school.everybodyJoins(school.theClass("9А")).named("Лев"));
        for (var round = 0; round < 4; round++) {
            var chat = new ChatId(UUID.randomUUID());
            ask(new OpenGroupChat(
                    chat,
                    id,
                    Personal.of(id, "Поход"),
                    List.of(Role.STUDENT, Role.TEACHER),
                    List.of(mia, lev),
                    null,
                    vera,
                    ChatTerms.DEFAULT,
                    Instant.now()));
            ask(new GrantChatAdmin(chat, id, lev, vera, Instant.now()));
            atOnce(CALLERS, i -> ask(new LeaveChat(chat, id, i % 2 == 0 ? vera : lev, Instant.now())));
            assertThat(found(Model.startingWith(0).about(chat, id).on(ParticipantLeft.class, (n, e) -> n)))
                    .hasSize(1);
        }
    }

    private static AccountId account(Person person) {
        return new AccountId(UUID.fromString(person.account()));
    }

    private void ask(Command<?> command) {
        homeroom.ask(command).toCompletableFuture().join();
    }

    private List<Recorded> found(Model<?> model) {
        return history.of(model.boundary()).toCompletableFuture().join();
    }

    private static void atOnce(int callers, IntConsumer work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, callers).forEach(i -> threads.submit(() -> work.accept(i)));
        }
    }
}

package org.homeroom.application.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_PHONE;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_PHONE;
import static org.homeroom.domain.School5A.PHONE;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.inmemory.InMemoryTokenStore;
import org.homeroom.application.Answer;
import org.homeroom.application.Homeroom;
import org.homeroom.application.Provenance;
import org.homeroom.application.Recorded;
import org.homeroom.domain.accounts.AccountRefusal;
import org.homeroom.domain.accounts.AccountTerms;
import org.homeroom.domain.accounts.ConfirmContact;
import org.homeroom.domain.accounts.NamePlatformAdministrator;
import org.homeroom.domain.accounts.StartRegistration;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.ConfirmationCodeIssued;
import org.homeroom.domain.accounts.facts.AccountEvent.PlatformAdministratorAppointed;
import org.homeroom.domain.accounts.facts.AccountEvent.RegistrationStarted;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.PhoneHash;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Id;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeciderTest {

    private static final AccountTerms GENEROUS = new AccountTerms(Duration.ofMinutes(10), 5, 1000);
    private static final Digest CODE = new Digest("code");

    private final AtomicInteger appends = new AtomicInteger();
    private Runnable meanwhile = () -> {};
    private final HomeroomAssembly assembly =
            HomeroomAssembly.start(interrupted(), new InMemoryTokenStore(), UnaryOperator.identity());
    private final Homeroom homeroom = assembly.homeroom();

    @AfterEach
    void close() {
        assembly.close();
    }

    @Test
    @Tag("ACC-03")
    void what_others_changed_meanwhile_is_read_and_decided_again() {
        ask(starts(1, PHONE));
        ask(starts(2, PHONE));
        once(() -> ask(confirms(2)));
        assertThat(ask(confirms(1)).outcome()).isEqualTo(Outcome.refuse(AccountRefusal.PHONE_ALREADY_IN_USE));
        assertThat(log(AccountRegistered.class, PHONE)).hasSize(1);
    }

    @Test
    void who_is_always_too_late_is_told_so_and_leaves_nothing_behind() {
        var number = new AtomicInteger(100);
        meanwhile = () -> {
            var again = meanwhile;
            meanwhile = () -> {};
            ask(starts(number.incrementAndGet(), PHONE));
            meanwhile = again;
        };
        var answer = ask(starts(1, PHONE));
        meanwhile = () -> {};
        assertThat(answer.outcome()).isEqualTo(Outcome.refuse(GeneralRefusal.CONCURRENT_CHANGE));
        assertThat(log(RegistrationStarted.class, PHONE)).hasSize(4);
        assertThat(log(RegistrationStarted.class, attempt(1))).isEmpty();
    }

    @Test
    void what_happens_to_others_disturbs_nobody() {
        once(() -> ask(starts(2, OTHER_PHONE)));
        assertThat(ask(starts(1, PHONE)).outcome()).isInstanceOf(Outcome.Accepted.class);
        assertThat(appends).hasValue(2);
    }

    @Test
    void to_consider_changes_nothing() {
        var considered =
                homeroom.consider(starts(1, PHONE)).toCompletableFuture().join();
        assertThat(considered.events()).hasSize(2);
        assertThat(appends).hasValue(0);
        assertThat(log(RegistrationStarted.class, PHONE)).isEmpty();
    }

    @Test
    void what_one_command_does_is_recorded_in_one_instant() {
        IntStream.range(1, 20).forEach(i -> ask(starts(i, PHONE)));
        assertThat(log(RegistrationStarted.class, PHONE))
                .extracting(Recorded::recordedAt)
                .containsExactlyElementsOf(log(ConfirmationCodeIssued.class, PHONE).stream()
                        .map(Recorded::recordedAt)
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void an_answer_says_up_to_where_the_log_was_known() {
        var first = ask(starts(1, PHONE));
        var second = ask(starts(2, PHONE));
        assertThat(second.position()).isEqualTo(first.position() + 2);
        assertThat(log(ConfirmationCodeIssued.class, PHONE).getLast().position())
                .isEqualTo(second.position());
        var strict = new AccountTerms(Duration.ofMinutes(10), 5, 1);
        var refused = ask(new StartRegistration(attempt(3), PHONE, AccountKind.CHILD, CODE, strict, NOW));
        assertThat(refused.outcome()).isInstanceOf(Outcome.Refused.class);
        // The store in memory counts what it has read from 0 and what it has appended from 1.
        assertThat(refused.position()).isBetween(second.position() - 1, second.position());
    }

    @Test
    void who_asked_and_because_of_what_stands_beside_every_event() {
        ask(new NamePlatformAdministrator(ADMIN_PHONE, NOW));
        var asked = Provenance.by(ADMIN).onBehalfOf(MIA);
        ask(starts(1, ADMIN_PHONE, AccountKind.ADULT));
        homeroom.ask(confirms(1, ADMIN_PHONE), asked).toCompletableFuture().join();

        var registered = log(AccountRegistered.class, ADMIN_PHONE).getFirst();
        assertThat(registered.provenance())
                .containsEntry("actor", "PERSON")
                .containsEntry("account", ADMIN.value().toString())
                .containsEntry("onBehalfOf", MIA.value().toString())
                .containsEntry("command", asked.command().toString())
                .containsEntry("correlation", asked.correlation().toString())
                .doesNotContainKey("causation");

        await().untilAsserted(() -> assertThat(log(PlatformAdministratorAppointed.class, account(1)))
                .hasSize(1));
        assertThat(log(PlatformAdministratorAppointed.class, account(1))
                        .getFirst()
                        .provenance())
                .containsEntry("actor", "SYSTEM")
                .containsEntry("causation", registered.id())
                .containsEntry("correlation", asked.correlation().toString())
                .doesNotContainEntry("command", asked.command().toString())
                .doesNotContainKeys("account", "onBehalfOf");
    }

    @Test
    @Tag("S-02")
    @Tag("ACC-03")
    void of_a_hundred_who_confirm_one_number_at_once_exactly_one_gets_the_account() {
        for (var i = 1; i <= 100; i++) ask(starts(i, PHONE));
        List<Answer> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = IntStream.rangeClosed(1, 100)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> ask(confirms(i)), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
        assertThat(log(AccountRegistered.class, PHONE)).hasSize(1);
        assertThat(answers.stream().map(Answer::outcome).filter(Outcome.Accepted.class::isInstance))
                .hasSize(1);
        assertThat(answers.stream().map(Answer::outcome).filter(Outcome.Refused.class::isInstance))
                .hasSize(99)
                .isSubsetOf(
                        Outcome.refuse(AccountRefusal.PHONE_ALREADY_IN_USE),
                        Outcome.refuse(GeneralRefusal.CONCURRENT_CHANGE));
    }

    private void once(Runnable action) {
        meanwhile = () -> {
            meanwhile = () -> {};
            action.run();
        };
    }

    private Answer ask(Command<?> command) {
        return homeroom.ask(command).toCompletableFuture().join();
    }

    private <E extends Event> List<Recorded> log(Class<E> type, Id about) {
        var boundary = Model.startingWith(0).about(about).on(type, (s, e) -> s).boundary();
        return assembly.history().of(boundary).toCompletableFuture().join();
    }

    private static StartRegistration starts(int number, PhoneHash phone) {
        return starts(number, phone, AccountKind.CHILD);
    }

    private static StartRegistration starts(int number, PhoneHash phone, AccountKind kind) {
        return new StartRegistration(attempt(number), phone, kind, CODE, GENEROUS, NOW);
    }

    private static ConfirmContact confirms(int number) {
        return confirms(number, PHONE);
    }

    private static ConfirmContact confirms(int number, PhoneHash phone) {
        return new ConfirmContact(
                attempt(number),
                phone,
                Personal.of(account(number), "+79000000001"),
                CODE,
                account(number),
                new SessionId(new UUID(12, number)),
                GENEROUS,
                NOW);
    }

    private static AttemptId attempt(int number) {
        return new AttemptId(new UUID(10, number));
    }

    private static AccountId account(int number) {
        return new AccountId(new UUID(11, number));
    }

    /** A store into which others write just before something is appended, after all has been read and decided. */
    private EventStorageEngine interrupted() {
        var engine = new InMemoryEventStorageEngine();
        return (EventStorageEngine) Proxy.newProxyInstance(
                EventStorageEngine.class.getClassLoader(),
                new Class<?>[] {EventStorageEngine.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("appendEvents")) {
                        appends.incrementAndGet();
                        meanwhile.run();
                    }
                    try {
                        return method.invoke(engine, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }
}

package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.homeroom.application.History;
import org.homeroom.application.Homeroom;
import org.homeroom.application.memberships.Invitations;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.accounts.AccountTerms;
import org.homeroom.domain.accounts.ConfirmContact;
import org.homeroom.domain.accounts.EmailTerms;
import org.homeroom.domain.accounts.RebindContact;
import org.homeroom.domain.accounts.StartEmailRegistration;
import org.homeroom.domain.accounts.StartRebinding;
import org.homeroom.domain.accounts.StartRegistration;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactRebound;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.ContactHash;
import org.homeroom.domain.accounts.facts.EmailHash;
import org.homeroom.domain.accounts.facts.PhoneHash;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Personal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many at once want the same contact, against PostgreSQL. Counted are the stored events. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContactRacesTest {

    private static final int CALLERS = 100;
    private static final Digest CODE = new Digest("code");
    private static final AccountTerms GENEROUS = new AccountTerms(Duration.ofMinutes(10), 5, 1000);

    @Inject
    CapturedCodes codes;

    @Inject
    Homeroom homeroom;

    @Inject
    History history;

    @Inject
    Invitations invitations;

    @Inject
    KeyedHashes hashes;

    @Test
    @Tag("ACC-03")
    @Tag("S-02")
    void a_hundred_registrations_of_one_number_make_one_account() {
        var phone = new PhoneHash("race-" + UUID.randomUUID());
        var attempts = IntStream.range(0, CALLERS)
                .mapToObj(i -> new AttemptId(UUID.randomUUID()))
                .toList();
        attempts.forEach(attempt ->
                ask(new StartRegistration(attempt, phone, AccountKind.ADULT, CODE, GENEROUS, Instant.now())));
        atOnce(CALLERS, i -> ask(confirm(attempts.get(i), phone)));
        assertThat(holders(phone)).isEqualTo(1);
    }

    @Test
    @Tag("ACC-08")
    void a_hundred_registrations_of_one_address_make_one_account() {
        var school = SchoolOverHttp.withRoster(codes, EmailRegistrationTest.secondGrade());
        var invitation = EmailRegistrationTest.invitationOf(school, "2Б", "Мия");
        var invited = invitations
                .pupil(hashes.invitation(invitation))
                .toCompletableFuture()
                .join()
                .orElseThrow();
        var email = new EmailHash("race-" + UUID.randomUUID());
        var attempts = IntStream.range(0, CALLERS)
                .mapToObj(i -> new AttemptId(UUID.randomUUID()))
                .toList();
        attempts.forEach(attempt -> ask(new StartEmailRegistration(
                attempt, email, invited, CODE, GENEROUS, EmailTerms.DEFAULT, Instant.now())));
        atOnce(CALLERS, i -> ask(confirm(attempts.get(i), email)));
        assertThat(holders(email)).isEqualTo(1);
    }

    @Test
    @Tag("ACC-03")
    @Tag("ACC-13")
    void of_a_rebinding_and_a_registration_of_one_number_one_comes_through() {
        var operator =
                new AccountId(UUID.fromString(SchoolOverHttp.operator(codes).account()));
        for (var round = 0; round < 16; round++) {
            var child = new AccountId(UUID.fromString(SchoolOverHttp.register(codes, SchoolOverHttp.number(), "CHILD")
                    .account()));
            var phone = new PhoneHash("race-" + UUID.randomUUID());
            var rebinding = new AttemptId(UUID.randomUUID());
            var registering = new AttemptId(UUID.randomUUID());
            ask(new StartRebinding(rebinding, child, phone, CODE, operator, GENEROUS, Instant.now()));
            ask(new StartRegistration(registering, phone, AccountKind.ADULT, CODE, GENEROUS, Instant.now()));
            var wishes = List.<Command<?>>of(
                    confirm(registering, phone),
                    new RebindContact(
                            rebinding,
                            child,
                            phone,
                            Personal.of(child, "+79"),
                            CODE,
                            Personal.of(child, "race"),
                            "HD-1",
                            operator,
                            GENEROUS,
                            Instant.now()));
            atOnce(2, i -> ask(wishes.get(i)));
            assertThat(holders(phone)).isEqualTo(1);
        }
    }

    private static ConfirmContact confirm(AttemptId attempt, ContactHash contact) {
        var account = new AccountId(UUID.randomUUID());
        return new ConfirmContact(
                attempt,
                contact,
                Personal.of(account, "+79"),
                CODE,
                account,
                new SessionId(UUID.randomUUID()),
                GENEROUS,
                Instant.now());
    }

    private void ask(Command<?> command) {
        homeroom.ask(command).toCompletableFuture().join();
    }

    private int holders(ContactHash contact) {
        var model = Model.startingWith(0)
                .about(contact)
                .on(AccountRegistered.class, (count, e) -> count + 1)
                .on(ContactRebound.class, (count, e) -> count + 1);
        return history.of(model.boundary()).toCompletableFuture().join().size();
    }

    private static void atOnce(int callers, IntConsumer work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, callers).forEach(i -> threads.submit(() -> work.accept(i)));
        }
    }
}

package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.eventually;

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
import org.homeroom.application.Recorded;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.accounts.profile.CompleteProfile;
import org.homeroom.domain.accounts.profile.ProfileTerms;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.InvitationId;
import org.homeroom.domain.memberships.facts.InvitedTo;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipRejected;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipRequestWithdrawn;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipRequested;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.RequestId;
import org.homeroom.domain.memberships.facts.RequestRejection;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.joining.ApproveMembership;
import org.homeroom.domain.memberships.joining.IssueOpenInvitation;
import org.homeroom.domain.memberships.joining.JoiningTerms;
import org.homeroom.domain.memberships.joining.RejectMembership;
import org.homeroom.domain.memberships.joining.RequestMembership;
import org.homeroom.domain.memberships.joining.WithdrawMembershipRequest;
import org.homeroom.domain.memberships.members.LeaveSchool;
import org.homeroom.rest.SchoolOverHttp.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many at once want to join, against PostgreSQL. Counted are the stored events. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class JoiningRacesTest {

    private static final int CALLERS = 32;

    @Inject
    CapturedCodes codes;

    @Inject
    Homeroom homeroom;

    @Inject
    History history;

    @Test
    @Tag("MEM-10")
    void of_thirty_two_who_redeem_a_link_for_one_at_once_one_comes_in() {
        var school = SchoolOverHttp.open(codes);
        var id = new SchoolId(UUID.fromString(school.id));
        var admin = account(school.administrator);
        var people = IntStream.range(0, CALLERS).mapToObj(i -> somebody()).toList();
        for (var uses = 1; uses <= 5; uses += 4) {
            var invitation = new InvitationId("race-" + UUID.randomUUID());
            ask(new IssueOpenInvitation(
                    invitation,
                    id,
                    null,
                    Role.PARENT,
                    uses,
                    Instant.now().plus(Duration.ofDays(1)),
                    admin,
                    JoiningTerms.DEFAULT,
                    Instant.now()));
            var to = new InvitedTo(invitation, id, null, Role.PARENT, admin);
            atOnce(CALLERS, i -> ask(request(people.get(i), id, Role.PARENT, to)));
            assertThat(found(Model.startingWith(0).about(invitation).on(MembershipRequested.class, (n, e) -> n)))
                    .hasSizeBetween(1, uses);
            for (var one : people) ask(request(one, id, Role.PARENT, to));
            assertThat(found(Model.startingWith(0).about(invitation).on(MembershipRequested.class, (n, e) -> n)))
                    .hasSize(uses);
        }
    }

    @Test
    @Tag("MEM-09")
    void of_thirty_two_requests_for_the_same_one_is_open() {
        var school = SchoolOverHttp.open(codes);
        var id = new SchoolId(UUID.fromString(school.id));
        var who = somebody();
        atOnce(CALLERS, i -> ask(request(who, id, Role.STAFF, null)));
        assertThat(found(Model.startingWith(0).about(who, id).on(MembershipRequested.class, (n, e) -> n)))
                .hasSize(1);
    }

    @Test
    @Tag("MEM-09")
    void of_approvals_rejections_and_a_withdrawal_at_once_one_is_heard() {
        var school = SchoolOverHttp.open(codes);
        var id = new SchoolId(UUID.fromString(school.id));
        var admin = account(school.administrator);
        for (var round = 0; round < 4; round++) {
            var who = somebody();
            var asked = request(who, id, Role.STAFF, null);
            ask(asked);
            atOnce(CALLERS, i -> ask(answer(asked, admin, i)));
            var answers = Model.startingWith(0)
                    .about(who, id)
                    .on(MembershipApproved.class, (n, e) -> n)
                    .on(MembershipRejected.class, (n, e) -> n)
                    .on(MembershipRequestWithdrawn.class, (n, e) -> n);
            assertThat(found(answers)).hasSize(1);
        }
    }

    @Test
    @Tag("CON-10")
    @Tag("P-07")
    void of_a_parent_who_is_approved_while_the_child_leaves_nothing_is_left() {
        var school = SchoolOverHttp.withRoster(codes);
        var id = new SchoolId(UUID.fromString(school.id));
        var admin = account(school.administrator);
        var people = school.everybodyJoins(school.theClass("5А"));
        for (var name : List.of("Мия", "Том")) {
            var guardian = account(school.guardianOf(people.named(name), people.named("Вера")));
            var child = account(people.named(name));
            named(guardian);
            eventually(
                    () -> assertThat(holding(guardian, id).holds(Role.PARENT)).isTrue());
            ask(new LeaveSchool(guardian, id, null, guardian, Instant.now()));
            var asked = request(guardian, id, Role.PARENT, null);
            ask(asked);
            atOnce(
                    CALLERS,
                    i -> ask(
                            i == 0
                                    ? new LeaveSchool(child, id, null, guardian, Instant.now())
                                    : approve(
                                            asked,
                                            admin,
                                            new MembershipId(new UUID(
                                                    asked.request().value().getMostSignificantBits(), i)))));
            eventually(() -> {
                assertThat(holding(child, id).memberships()).isEmpty();
                assertThat(holding(guardian, id).memberships()).isEmpty();
            });
        }
    }

    private Command<?> answer(RequestMembership asked, AccountId by, int i) {
        return switch (i % 3) {
            case 0 -> approve(asked, by, new MembershipId(UUID.randomUUID()));
            case 1 ->
                new RejectMembership(
                        asked.request(),
                        asked.account(),
                        asked.school(),
                        asked.role(),
                        asked.theClass(),
                        RequestRejection.OTHER,
                        by,
                        Instant.now());
            default -> new WithdrawMembershipRequest(asked.request(), asked.account(), asked.school(), Instant.now());
        };
    }

    private static ApproveMembership approve(RequestMembership asked, AccountId by, MembershipId membership) {
        return new ApproveMembership(
                asked.request(),
                asked.account(),
                asked.school(),
                asked.role(),
                asked.theClass(),
                membership,
                by,
                JoiningTerms.DEFAULT,
                Instant.now());
    }

    private static RequestMembership request(AccountId who, SchoolId school, Role role, @Nullable InvitedTo via) {
        return new RequestMembership(
                new RequestId(UUID.randomUUID()), who, school, role, null, via, JoiningTerms.DEFAULT, Instant.now());
    }

    private AccountId somebody() {
        var who = account(SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT"));
        named(who);
        return who;
    }

    private void named(AccountId who) {
        ask(new CompleteProfile(
                who,
                Personal.of(who, new PersonName("Серов", "Пётр", null)),
                null,
                ProfileTerms.DEFAULT,
                Instant.now()));
    }

    private static AccountId account(Person person) {
        return new AccountId(UUID.fromString(person.account()));
    }

    private void ask(Command<?> command) {
        homeroom.ask(command).toCompletableFuture().join();
    }

    private Holding holding(AccountId who, SchoolId school) {
        var model = Holding.of(who, school);
        return model.fold(found(model).stream().map(Recorded::event).toList());
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

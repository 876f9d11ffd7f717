package org.homeroom.application.memberships;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.homeroom.application.Homeroom;
import org.homeroom.application.Provenance;
import org.homeroom.application.axon.HomeroomAssembly;
import org.homeroom.application.memberships.RosterImports.Proposed;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.accounts.AccountTerms;
import org.homeroom.domain.accounts.ConfirmContact;
import org.homeroom.domain.accounts.NamePlatformAdministrator;
import org.homeroom.domain.accounts.StartRegistration;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.kernel.Boundary;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ImportId;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonListed;
import org.homeroom.domain.memberships.facts.RosterCounts;
import org.homeroom.domain.memberships.facts.RosterScope;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.roster.ApplyRosterChanges;
import org.homeroom.domain.memberships.roster.Proposal.Standing;
import org.homeroom.domain.memberships.roster.RosterChange;
import org.homeroom.domain.memberships.roster.RosterRefusal;
import org.homeroom.domain.memberships.roster.RosterTerms;
import org.homeroom.domain.memberships.schools.ActivateSchool;
import org.homeroom.domain.memberships.schools.RegisterSchool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RosterImportsTest {

    private final HomeroomAssembly assembly = HomeroomAssembly.inMemory();
    private final Homeroom homeroom = assembly.homeroom();
    private final KeyedHashes hashes = new KeyedHashes(new byte[32]);
    private final SchoolId school = new SchoolId(UUID.randomUUID());
    private final InMemory proposals = new InMemory();
    private final RosterImports imports = node();
    private AccountId admin = new AccountId(UUID.randomUUID());

    @BeforeEach
    void open() {
        accepted(new NamePlatformAdministrator(hashes.phone("+79000000001"), Instant.now()));
        var platform = register("+79000000001");
        eventually(() -> accepted(new RegisterSchool(
                school,
                "№ 86",
                ZoneId.of("Europe/Samara"),
                hashes.phone("+79000000002"),
                "12",
                platform,
                Instant.now())));
        admin = register("+79000000002");
        eventually(() ->
                accepted(new ActivateSchool(school, "191", LocalDate.parse("2026-04-17"), platform, Instant.now())));
    }

    @AfterEach
    void close() {
        assembly.close();
    }

    @Test
    @Tag("F-21")
    void a_package_becomes_a_proposal_and_the_proposal_facts_and_the_lines_are_forgotten() {
        var theImport = proposed(pupils(500));
        assertThat(proposals.parts).hasSize(6);
        assertThat(standing(theImport)).isEqualTo(Standing.PROPOSED);
        imports.apply(theImport, school, false, admin).toCompletableFuture().join();
        eventually(() -> assertThat(standing(theImport)).isEqualTo(Standing.APPLIED));
        eventually(() -> assertThat(proposals.parts).isEmpty());
        assertThat(propose(pupils(500))).isInstanceOf(Proposed.Unchanged.class);
        assertThat(propose(pupils(500), "other digest")).isInstanceOf(Proposed.Unchanged.class);
    }

    @Test
    @Tag("F-21")
    void an_import_that_was_cut_off_goes_on_where_it_stopped() {
        var theImport = proposed(pupils(900));
        accepted(new ApplyRosterChanges(theImport, school, false, admin, RosterTerms.DEFAULT, Instant.now()));
        proposals.lose(4);
        imports.resume();
        var stopped = imports.standing(theImport, school).toCompletableFuture().join();
        assertThat(stopped.standing()).isEqualTo(Standing.APPLYING);
        assertThat(stopped.done()).isEqualTo(3);
        proposals.findAgain();
        node().resume();
        assertThat(standing(theImport)).isEqualTo(Standing.APPLIED);
        assertThat(propose(pupils(900), "other digest")).isInstanceOf(Proposed.Unchanged.class);
    }

    @Test
    @Tag("F-21")
    void two_nodes_that_take_up_the_same_import_do_nothing_twice() {
        var theImport = proposed(pupils(900));
        accepted(new ApplyRosterChanges(theImport, school, false, admin, RosterTerms.DEFAULT, Instant.now()));
        var first = Thread.ofVirtual().start(() -> node().resume());
        node().resume();
        join(first);
        node().resume();
        assertThat(standing(theImport)).isEqualTo(Standing.APPLIED);
        var listed = assembly.history()
                .of(new Boundary(List.of(new Boundary.Slice(Set.of(theImport.tag()), RosterPersonListed.class))))
                .toCompletableFuture()
                .join();
        assertThat(listed).hasSize(900);
    }

    @Test
    @Tag("S-36")
    void over_the_limit_the_import_halts_and_the_next_one_without_endings_goes_through() {
        var first = proposed(pupils(960));
        imports.apply(first, school, false, admin).toCompletableFuture().join();
        eventually(() -> assertThat(standing(first)).isEqualTo(Standing.APPLIED));
        var second = proposed(pupils(660));
        var refused =
                imports.apply(second, school, true, admin).toCompletableFuture().join();
        assertThat(refused.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        no -> assertThat(no.reason()).isEqualTo(RosterRefusal.ROSTER_IMPORT_HALTED));
        assertThat(standing(second)).isEqualTo(Standing.HALTED);
        assertThat(propose(pupils(960))).isInstanceOf(Proposed.Unchanged.class);
    }

    @Test
    void what_ends_within_the_limit_is_ended_and_the_same_file_changes_nothing_more() {
        var first = proposed(pupils(100));
        imports.apply(first, school, false, admin).toCompletableFuture().join();
        eventually(() -> assertThat(standing(first)).isEqualTo(Standing.APPLIED));
        var second = proposed(pupils(96));
        assertThat(imports.standing(second, school).toCompletableFuture().join().proposed())
                .satisfies(proposal -> assertThat(proposal.ended()).isEqualTo(new RosterCounts(0, 0, 4, 0, 0)));
        imports.apply(second, school, true, admin).toCompletableFuture().join();
        eventually(() -> assertThat(standing(second)).isEqualTo(Standing.APPLIED));
        assertThat(propose(pupils(96))).isInstanceOf(Proposed.Unchanged.class);
        assertThat(propose(pupils(96), "other digest")).isInstanceOf(Proposed.Unchanged.class);
        assertThat(propose(pupils(100))).isInstanceOf(Proposed.Anew.class);
    }

    @Test
    void what_nobody_decided_upon_is_forgotten_after_thirty_days_and_what_was_rejected_at_once() {
        var rejected = proposed(pupils(10));
        imports.reject(rejected, school, admin).toCompletableFuture().join();
        eventually(() -> assertThat(proposals.parts).isEmpty());
        proposed(pupils(10));
        imports.resume();
        assertThat(proposals.parts).isNotEmpty();
        node(Clock.offset(Clock.systemUTC(), Duration.ofDays(31))).resume();
        assertThat(proposals.parts).isEmpty();
    }

    private RosterImports node() {
        return node(Clock.systemUTC());
    }

    private RosterImports node(Clock clock) {
        return new RosterImports(
                homeroom, assembly.history(), proposals, new RosterTranslation(hashes), RosterTerms.DEFAULT, clock);
    }

    private ImportId proposed(RosterPackage roster) {
        return ((Proposed.Anew) propose(roster)).proposal().theImport();
    }

    private Proposed propose(RosterPackage roster) {
        return propose(roster, "digest of " + roster.people().size());
    }

    private Proposed propose(RosterPackage roster, String digest) {
        return imports.propose(school, new RosterReading.Readable(roster, digest), admin)
                .toCompletableFuture()
                .join();
    }

    private Standing standing(ImportId theImport) {
        return imports.standing(theImport, school).toCompletableFuture().join().standing();
    }

    private static RosterPackage pupils(int many) {
        var people = IntStream.range(0, many)
                .mapToObj(number -> new RosterPackage.Person(
                        "p" + number, RosterPackage.Role.PUPIL, "Ёлкина", "Мия " + number, null, null, null, null))
                .toList();
        var enrolments = people.stream()
                .map(one ->
                        new RosterPackage.Enrolment("e" + one.id(), "5a", one.id(), RosterPackage.Role.PUPIL, false))
                .toList();
        return new RosterPackage(
                RosterScope.BULK,
                new RosterPackage.Organisation("org", "№ 86"),
                new RosterPackage.Session("y", "2026/27", LocalDate.parse("2026-09-01"), LocalDate.parse("2027-05-31")),
                List.of(new RosterPackage.SchoolClass("5a", "5А", 5, true)),
                people,
                enrolments,
                List.of(),
                RosterPackage.Gone.NOTHING);
    }

    private AccountId register(String number) {
        var attempt = new AttemptId(UUID.randomUUID());
        var account = new AccountId(UUID.randomUUID());
        var phone = hashes.phone(number);
        var code = hashes.code(attempt, "123456");
        var terms = AccountTerms.DEFAULT;
        accepted(new StartRegistration(attempt, phone, AccountKind.ADULT, code, terms, Instant.now()));
        accepted(new ConfirmContact(
                attempt,
                phone,
                Personal.of(account, number),
                code,
                account,
                new SessionId(UUID.randomUUID()),
                terms,
                Instant.now()));
        return account;
    }

    private void accepted(Command<?> command) {
        assertThat(homeroom.ask(command, Provenance.bySystem())
                        .toCompletableFuture()
                        .join()
                        .outcome())
                .isInstanceOf(Outcome.Accepted.class);
    }

    private static void eventually(Runnable check) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(check::run);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps proposals as long as the test runs, and can lose a part for a while. */
    private static final class InMemory implements RosterProposals {

        final Map<ImportId, List<List<RosterChange>>> proposals = new ConcurrentHashMap<>();
        final List<List<RosterChange>> parts = Collections.synchronizedList(new ArrayList<>());
        private volatile int lost;

        void lose(int part) {
            lost = part;
        }

        void findAgain() {
            lost = 0;
        }

        @Override
        public CompletionStage<Void> keep(ImportId theImport, List<List<RosterChange>> all) {
            proposals.put(theImport, all);
            parts.addAll(all);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<Optional<List<RosterChange>>> part(ImportId theImport, int number) {
            var all = proposals.getOrDefault(theImport, List.of());
            return CompletableFuture.completedFuture(
                    number == lost || number > all.size() ? Optional.empty() : Optional.of(all.get(number - 1)));
        }

        @Override
        public CompletionStage<Void> forget(ImportId theImport) {
            var all = proposals.remove(theImport);
            if (all != null) parts.removeAll(all);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<List<Kept>> kept() {
            return CompletableFuture.completedFuture(proposals.keySet().stream()
                    .map(theImport -> new Kept(theImport, Instant.now()))
                    .toList());
        }
    }
}

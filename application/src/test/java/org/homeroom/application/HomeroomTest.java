package org.homeroom.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.homeroom.application.audit.Auditing;
import org.homeroom.application.audit.ChatReaders;
import org.homeroom.application.axon.HomeroomAssembly;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.accounts.AccountTerms;
import org.homeroom.domain.accounts.ConfirmContact;
import org.homeroom.domain.accounts.NamePlatformAdministrator;
import org.homeroom.domain.accounts.StartRegistration;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.chats.posting.PostMessage;
import org.homeroom.domain.chats.posting.PostingTerms;
import org.homeroom.domain.chats.posting.ReadMessages;
import org.homeroom.domain.consent.ConsentTerms;
import org.homeroom.domain.consent.GrantConsent;
import org.homeroom.domain.consent.WithdrawConsent;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.DisputeId;
import org.homeroom.domain.consent.facts.GuardianKind;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.links.ClaimGuardianLink;
import org.homeroom.domain.consent.links.IssueGuardianLinkToken;
import org.homeroom.domain.consent.links.VerifyGuardianLink;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.ImportId;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.RosterId;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.homeroom.domain.memberships.facts.RosterScope;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.YearId;
import org.homeroom.domain.memberships.roster.ApplyRosterChanges;
import org.homeroom.domain.memberships.roster.ApplyRosterPart;
import org.homeroom.domain.memberships.roster.BindToRoster;
import org.homeroom.domain.memberships.roster.InviteFromRoster;
import org.homeroom.domain.memberships.roster.ProposeRosterChanges;
import org.homeroom.domain.memberships.roster.Roster;
import org.homeroom.domain.memberships.roster.RosterTerms;
import org.homeroom.domain.memberships.schools.ActivateSchool;
import org.homeroom.domain.memberships.schools.RegisterSchool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HomeroomTest {

    private final HomeroomAssembly assembly = HomeroomAssembly.inMemory();
    private final Homeroom homeroom = assembly.homeroom();
    private final KeyedHashes hashes = new KeyedHashes(new byte[32]);
    private final SchoolId school = new SchoolId(UUID.randomUUID());
    private final ClassId class5a = new ClassId(UUID.randomUUID());
    private final ChatId chat = ChatId.of(class5a);

    @AfterEach
    void close() {
        assembly.close();
    }

    @Test
    @Tag("S-11")
    @Tag("S-12")
    @Tag("S-13")
    void from_a_school_to_a_post_and_a_consent_withdrawn() {
        accepted(new NamePlatformAdministrator(hashes.phone("+79000000001"), now()));
        var platform = register("+79000000001", AccountKind.ADULT);
        eventually(() -> accepted(new RegisterSchool(
                school, "№ 86", ZoneId.of("Europe/Samara"), hashes.phone("+79000000002"), "12", platform, now())));
        var admin = register("+79000000002", AccountKind.ADULT);
        eventually(() -> accepted(new ActivateSchool(school, "191", LocalDate.parse("2026-04-17"), platform, now())));

        imports(roster(), admin);
        assertThat(ask(proposal(new ImportId(UUID.randomUUID()), roster(), admin)))
                .isEqualTo(Outcome.nothingToDo());
        accepted(new InviteFromRoster(
                school,
                class5a,
                List.of(new InviteFromRoster.Invited(person("mia"), hashes.invitation("AAAA"))),
                admin,
                RosterTerms.DEFAULT,
                now()));
        var mia = register("+79000000003", AccountKind.CHILD);
        var anna = register("+79000000004", AccountKind.ADULT);
        accepted(new BindToRoster(
                mia, hashes.invitation("aaaa"), person("mia"), school, new MembershipId(UUID.randomUUID()), now()));

        eventually(() -> assertThat(code(post(mia))).isEqualTo("GUARDIAN_CONSENT_REQUIRED"));
        accepted(new IssueGuardianLinkToken(mia.asChild(), hashes.linkToken("T"), ConsentTerms.DEFAULT, now()));
        var link = new LinkId(UUID.randomUUID());
        accepted(new ClaimGuardianLink(
                link,
                hashes.linkToken("T"),
                mia.asChild(),
                anna.asGuardian(),
                GuardianKind.PARENT,
                ConsentTerms.DEFAULT,
                now()));
        assertThat(code(grant(mia, anna))).isEqualTo("NOT_A_GUARDIAN");
        accepted(new VerifyGuardianLink(link, mia.asChild(), anna.asGuardian(), school, admin, now()));
        accepted(grant(mia, anna));
        accepted(post(mia));
        eventually(() -> assertThat(readers(now())).containsExactly(ChatReaders.State.COULD_READ));
        var before = now();

        accepted(new WithdrawConsent(
                mia.asChild(),
                anna.asGuardian(),
                school,
                ConsentPurpose.CHAT,
                new DisputeId(UUID.randomUUID()),
                now()));
        assertThat(code(post(mia))).isEqualTo("GUARDIAN_CONSENT_REQUIRED");
        assertThat(code(new ReadMessages(chat, school, mia, now()))).isEqualTo("GUARDIAN_CONSENT_REQUIRED");
        assertThat(readers(now())).containsExactly(ChatReaders.State.WITHOUT_CONSENT);
        assertThat(readers(before)).containsExactly(ChatReaders.State.COULD_READ);

        var basis = join(new Auditing(assembly.history()).basisOf(school, chat, mia.asChild(), before));
        assertThat(basis.tookPart()).isTrue();
        assertThat(basis.rule()).isEqualTo(11);
        assertThat(basis.consent()).isNotNull();
        assertThat(basis.consent().guardian()).isEqualTo(anna.asGuardian());

        accepted(grant(mia, anna));
        accepted(post(mia));
    }

    private List<ChatReaders.State> readers(Instant at) {
        return join(new Auditing(assembly.history()).whoCouldRead(school, chat, at)).people().stream()
                .map(ChatReaders.Reader::state)
                .toList();
    }

    private GrantConsent grant(AccountId child, AccountId guardian) {
        return new GrantConsent(
                new ConsentId(UUID.randomUUID()),
                child.asChild(),
                guardian.asGuardian(),
                school,
                ConsentPurpose.CHAT,
                null,
                null,
                now());
    }

    private PostMessage post(AccountId author) {
        var message = new MessageId(UUID.randomUUID());
        return new PostMessage(
                message, chat, school, author, Personal.of(author, "Привет"), PostingTerms.DEFAULT, now());
    }

    private void imports(Roster roster, AccountId admin) {
        var theImport = new ImportId(UUID.randomUUID());
        var proposal = proposal(theImport, roster, admin);
        var changes = proposal.diff(proposal.model().initial()).parts(100).getFirst();
        accepted(proposal);
        accepted(new ApplyRosterChanges(theImport, school, false, admin, RosterTerms.DEFAULT, now()));
        accepted(new ApplyRosterPart(theImport, school, 1, changes, now()));
    }

    private ProposeRosterChanges proposal(ImportId theImport, Roster roster, AccountId admin) {
        return new ProposeRosterChanges(theImport, school, roster, admin, RosterTerms.DEFAULT, now());
    }

    private Roster roster() {
        return new Roster(
                new Digest("00"),
                RosterScope.BULK,
                new Roster.Year(
                        new YearId(school.value()),
                        "2026/27",
                        LocalDate.parse("2026-09-01"),
                        LocalDate.parse("2027-05-31")),
                List.of(new Roster.SchoolClass(class5a, ClassKind.HOMEROOM, 5, "5А")),
                List.of(new Roster.Person(
                        person("mia"),
                        RosterRole.PUPIL,
                        Personal.of(person("mia"), new PersonName("Ёлкина", "Мия", null)),
                        Personal.of(person("mia"), LocalDate.now().minusYears(10)))),
                List.of(new Roster.Enrolment(person("mia"), class5a, ClassKind.HOMEROOM, RosterRole.PUPIL, false)),
                List.of(),
                Roster.Gone.NOTHING);
    }

    private RosterId person(String id) {
        return hashes.roster(school, id);
    }

    private AccountId register(String number, AccountKind kind) {
        var attempt = new AttemptId(UUID.randomUUID());
        var account = new AccountId(UUID.randomUUID());
        var code = hashes.code(attempt, "123456");
        accepted(new StartRegistration(attempt, hashes.phone(number), kind, code, AccountTerms.DEFAULT, now()));
        accepted(new ConfirmContact(
                attempt,
                hashes.phone(number),
                Personal.of(account, number),
                code,
                account,
                new SessionId(UUID.randomUUID()),
                AccountTerms.DEFAULT,
                now()));
        return account;
    }

    private void accepted(Command<?> command) {
        assertThat(ask(command)).isInstanceOf(Outcome.Accepted.class);
    }

    private String code(Command<?> command) {
        return ask(command) instanceof Outcome.Refused(var reason, var events) ? reason.code() : "ACCEPTED";
    }

    private Outcome ask(Command<?> command) {
        return join(homeroom.ask(command)).outcome();
    }

    private static <T> T join(java.util.concurrent.CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    private static void eventually(Runnable check) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(check::run);
    }

    private static Instant now() {
        return Instant.now();
    }
}

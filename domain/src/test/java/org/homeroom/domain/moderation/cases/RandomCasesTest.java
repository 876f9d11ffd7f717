package org.homeroom.domain.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.member;
import static org.homeroom.domain.moderation.ReportsOf5A.DINA;
import static org.homeroom.domain.moderation.ReportsOf5A.DINA_DIRECTS;
import static org.homeroom.domain.moderation.ReportsOf5A.MESSAGE;
import static org.homeroom.domain.moderation.ReportsOf5A.OLEG;
import static org.homeroom.domain.moderation.ReportsOf5A.OLEG_APPOINTED;
import static org.homeroom.domain.moderation.ReportsOf5A.PEOPLE;
import static org.homeroom.domain.moderation.ReportsOf5A.TOM;
import static org.homeroom.domain.moderation.ReportsOf5A.WHY;
import static org.homeroom.domain.moderation.ReportsOf5A.theCase;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.MessageEvent.MessageDeletedByAuthor;
import org.homeroom.domain.chats.facts.MessageEvent.MessageEdited;
import org.homeroom.domain.chats.facts.MessageEvent.MessageRedacted;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.VerificationMethod;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.cases.DecideCase.Imposed;
import org.homeroom.domain.moderation.facts.AppealVerdict;
import org.homeroom.domain.moderation.facts.Authority;
import org.homeroom.domain.moderation.facts.CaseEvent.AppealDecided;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseAssigned;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseDecided;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseOpened;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseReferred;
import org.homeroom.domain.moderation.facts.CaseEvent.DecisionAppealed;
import org.homeroom.domain.moderation.facts.CaseEvent.EvidenceAccessGranted;
import org.homeroom.domain.moderation.facts.CaseEvent.EvidenceAccessRequested;
import org.homeroom.domain.moderation.facts.CaseEvent.EvidenceViewed;
import org.homeroom.domain.moderation.facts.CaseEvent.GuardiansInformed;
import org.homeroom.domain.moderation.facts.CaseEvent.ReportMerged;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.Check;
import org.homeroom.domain.moderation.facts.EvidenceAccessId;
import org.homeroom.domain.moderation.facts.Measure;
import org.homeroom.domain.moderation.facts.ReportEvent.ContentReported;
import org.homeroom.domain.moderation.facts.ReportEvent.ReportFiled;
import org.homeroom.domain.moderation.facts.ReportId;
import org.homeroom.domain.moderation.facts.ReporterId;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionLifted;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.homeroom.domain.moderation.facts.Snapshot;
import org.homeroom.domain.moderation.facts.Snapshot.Said;
import org.homeroom.domain.moderation.facts.Verdict;
import org.homeroom.domain.moderation.reports.Evidence;
import org.homeroom.domain.moderation.reports.FileReportOfCheck;
import org.homeroom.domain.moderation.reports.ReportContent;
import org.homeroom.domain.moderation.reports.ReportTerms;
import org.homeroom.domain.moderation.reports.ReportedMessage;
import org.homeroom.domain.moderation.reports.Target;
import org.homeroom.domain.moderation.sanctions.SanctionTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people say against each other and schools do about it, in whatever order: O1 to O4 and O6 hold, by the events alone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RandomCasesTest {

    private static final int HISTORIES = 80;
    private static final int STEPS = 200;
    private static final List<AccountId> PUPILS = List.of(MIA, TOM);
    private static final List<AccountId> OFFICERS = List.of(ADMIN, OLEG, DINA);
    private static final List<AccountId> EVERYBODY = List.of(MIA, TOM, TEACHER, ANNA, ADMIN, OLEG, DINA);

    @ParameterizedTest
    @ValueSource(longs = {1, 20260901, 86})
    @Tag("O1")
    @Tag("O2")
    @Tag("O3")
    @Tag("O4")
    @Tag("O6")
    @Tag("S-33")
    void measures_rest_on_decisions_nobody_decides_too_close_evidence_stays_and_every_look_is_told(long seed) {
        var luck = new Random(seed);
        var seen = new HashMap<Class<?>, Integer>();
        for (var i = 0; i < HISTORIES; i++) {
            var world = new World(luck);
            for (var step = 0; step < STEPS; step++) world.anything(step);
            world.holds();
            world.log.forEach(event -> seen.merge(event.getClass(), 1, Integer::sum));
        }
        for (var type : List.of(
                SanctionImposed.class,
                SanctionLifted.class,
                CaseDecided.class,
                AppealDecided.class,
                EvidenceAccessGranted.class,
                EvidenceViewed.class,
                ReportMerged.class,
                MessageRedacted.class,
                CaseReferred.class,
                GuardiansInformed.class))
            assertThat(seen.getOrDefault(type, 0)).as(type.getSimpleName()).isGreaterThan(10);
    }

    private static final class World {

        private final Random luck;
        private final List<Event> log = new ArrayList<>();
        private final List<MessageId> messages = new ArrayList<>();
        private int shown;

        World(Random luck) {
            this.luck = luck;
            log.addAll(PEOPLE);
            log.add(member(DINA, Role.PARENT));
            if (luck.nextInt(4) > 0) log.add(OLEG_APPOINTED);
            if (luck.nextInt(4) > 0) log.add(DINA_DIRECTS);
            messages.add(MESSAGE);
        }

        void anything(int step) {
            var at = NOW.plus(Duration.ofHours(step));
            var officer = one(OFFICERS);
            switch (luck.nextInt(22)) {
                case 0 -> post(step, at);
                case 1 -> edit(at);
                case 2 -> delete(at);
                case 3, 4, 5 -> report(step, at);
                case 6 -> check(step, at);
                case 7, 8 ->
                    reports()
                            .ifPresent(one -> ask(new OpenCase(
                                    new CaseId(new UUID(51, luck.nextInt(20) == 0 ? 0 : step)),
                                    one.report(),
                                    SCHOOL,
                                    luck.nextInt(4) == 0 ? null : officer,
                                    at)));
                case 9, 10 ->
                    cases().ifPresent(one -> ask(new AssignCase(
                            one.theCase(), SCHOOL, luck.nextBoolean() ? officer : one(OFFICERS), officer, at)));
                case 11 ->
                    cases().ifPresent(one -> reports()
                            .ifPresent(other -> ask(new MergeReport(
                                    one.theCase(), SCHOOL, other.report(), officer, CaseTerms.DEFAULT, at))));
                case 12 -> cases().ifPresent(one -> wish(one, step, at));
                case 13 -> all(EvidenceAccessRequested.class).ifPresent(one -> grant(one, officer, at));
                case 14 -> cases().ifPresent(one -> look(new ViewReported(one.theCase(), SCHOOL, holder(one), at)));
                case 15 ->
                    all(EvidenceAccessRequested.class)
                            .ifPresent(one -> look(new ViewEvidence(
                                    one.theCase(),
                                    SCHOOL,
                                    one.access(),
                                    luck.nextInt(300),
                                    one(OFFICERS),
                                    CaseTerms.DEFAULT,
                                    at)));
                case 16, 19, 20 -> cases().ifPresent(one -> decide(one, step, at));
                case 17 ->
                    all(CaseDecided.class)
                            .ifPresent(one -> ask(new AppealDecision(
                                    one.theCase(),
                                    SCHOOL,
                                    WHY,
                                    luck.nextInt(5) > 0 && one.account() != null ? one.account() : one(EVERYBODY),
                                    CaseTerms.DEFAULT,
                                    at)));
                case 18 ->
                    all(DecisionAppealed.class)
                            .ifPresent(one -> ask(new DecideAppeal(
                                    one.theCase(),
                                    SCHOOL,
                                    luck.nextInt(3) == 0 ? AppealVerdict.CONFIRMED : AppealVerdict.OVERTURNED,
                                    WHY,
                                    one(OFFICERS),
                                    CaseTerms.DEFAULT,
                                    at)));
                default -> escalateOrRelate(step, at);
            }
        }

        private void post(int step, Instant at) {
            var message = new MessageId(new UUID(50, step));
            messages.add(message);
            var author = one(List.of(MIA, TOM, TEACHER));
            log.add(new MessagePosted(message, CHAT, author, Role.STUDENT, Personal.of(author, "Слово " + step), at));
        }

        private void edit(Instant at) {
            var message = one(messages);
            if (gone(message) == null)
                log.add(new MessageEdited(
                        message, CHAT, author(message), Personal.of(author(message), "Иначе " + at), at));
        }

        private void delete(Instant at) {
            var message = one(messages);
            if (gone(message) == null) log.add(new MessageDeletedByAuthor(message, CHAT, author(message), at));
        }

        private void report(int step, Instant at) {
            var message = one(messages);
            var report = new ReportId(new UUID(52, step));
            var taken = ReportedMessage.of(message, CHAT)
                    .fold(luck.nextInt(4) == 0 ? log.subList(0, log.size() - 1) : log)
                    .snapshot();
            ask(new ReportContent(
                    report,
                    SCHOOL,
                    luck.nextInt(5) == 0 ? new Target.OfPerson(one(PUPILS)) : new Target.OfMessage(CHAT, message),
                    one(EVERYBODY),
                    null,
                    one(List.of(ViolationReason.INSULT, ViolationReason.THREAT)),
                    null,
                    taken.map(one -> new Evidence(one, digest(report, one))).orElse(null),
                    ReportTerms.DEFAULT,
                    at));
        }

        private void check(int step, Instant at) {
            var message = one(messages);
            var report = new ReportId(new UUID(53, step));
            var taken = ReportedMessage.of(message, CHAT).fold(log).snapshot().orElseThrow();
            ask(new FileReportOfCheck(
                    report,
                    SCHOOL,
                    CHAT,
                    message,
                    Check.WORDS,
                    ViolationReason.AD,
                    new Evidence(taken, digest(report, taken)),
                    ReportTerms.DEFAULT,
                    at));
        }

        private void wish(CaseOpened one, int step, Instant at) {
            var around = postedAt(one).orElse(at);
            ask(new RequestEvidenceAccess(
                    new EvidenceAccessId(new UUID(54, step)),
                    one.theCase(),
                    SCHOOL,
                    CHAT,
                    around.minus(Duration.ofHours(luck.nextInt(30))),
                    around.plus(Duration.ofHours(1 + luck.nextInt(40))),
                    WHY,
                    holder(one),
                    CaseTerms.DEFAULT,
                    at));
        }

        private void grant(EvidenceAccessRequested one, AccountId officer, Instant at) {
            if (luck.nextInt(6) == 0) ask(new RefuseEvidenceAccess(one.access(), one.theCase(), SCHOOL, officer, at));
            else ask(new GrantEvidenceAccess(one.access(), one.theCase(), SCHOOL, officer, CaseTerms.DEFAULT, at));
        }

        private void decide(CaseOpened one, int step, Instant at) {
            var upheld = luck.nextInt(4) > 0;
            var mute = new Imposed(
                    new SanctionId(new UUID(55, step)),
                    new Measure(SanctionKind.MUTE, CHAT, null, at.plus(Duration.ofDays(2))));
            ask(new DecideCase(
                    one.theCase(),
                    SCHOOL,
                    upheld ? Verdict.UPHELD : Verdict.DISMISSED,
                    ViolationReason.INSULT,
                    luck.nextInt(10) == 0 ? "x" : "4.2",
                    WHY,
                    luck.nextInt(3) > 0 ? List.of(mute) : List.of(),
                    upheld && luck.nextBoolean(),
                    luck.nextInt(5) == 0 ? one(OFFICERS) : holder(one),
                    CaseTerms.DEFAULT,
                    SanctionTerms.DEFAULT,
                    at));
        }

        private void escalateOrRelate(int step, Instant at) {
            switch (luck.nextInt(6)) {
                case 0 ->
                    log.add(new GuardianLinkVerified(
                            new LinkId(new UUID(56, step)),
                            one(PUPILS).asChild(),
                            one(List.of(ANNA, ADMIN, DINA)).asGuardian(),
                            SCHOOL,
                            VerificationMethod.SCHOOL_RECORDS,
                            2,
                            at));
                case 1, 2 ->
                    cases().ifPresent(one -> ask(new EscalateToAuthority(
                            one.theCase(), SCHOOL, Authority.POLICE, "1-" + step, holder(one), at)));
                default ->
                    cases().ifPresent(one -> ask(new EscalateToGuardians(one.theCase(), SCHOOL, holder(one), at)));
            }
        }

        private <S> boolean ask(Command<S> command) {
            var outcome = asked(command, log);
            if (command instanceof ReportContent said) tellsNothingOf(said, outcome);
            else
                assertThat(asked(command, disguised()))
                        .as("O6: whoever has reported, the answer is the same")
                        .isEqualTo(outcome);
            log.addAll(outcome.events());
            return outcome instanceof Outcome.Accepted;
        }

        private static <S> Outcome asked(Command<S> command, List<Event> log) {
            return command.decide(command.model().fold(log));
        }

        /** Were it somebody else who reports, only that one event would say so, and nothing of the reported leads to it. */
        private void tellsNothingOf(ReportContent said, Outcome outcome) {
            for (var other : List.of(TOM, ANNA)) {
                var twin = asked(by(said, other), log);
                if (outcome instanceof Outcome.Accepted && twin instanceof Outcome.Accepted)
                    assertThat(withoutWho(twin)).as("O6").isEqualTo(withoutWho(outcome));
            }
            for (var event : outcome.events())
                if (event instanceof ReportFiled filed)
                    assertThat(filed.tags())
                            .as("O6")
                            .containsExactlyInAnyOrder(
                                    filed.report().tag(),
                                    filed.reporter().tag(),
                                    filed.target().tag());
        }

        private static ReportContent by(ReportContent said, AccountId reporter) {
            return new ReportContent(
                    said.report(),
                    said.school(),
                    said.target(),
                    reporter,
                    said.child(),
                    said.reason(),
                    said.note(),
                    said.evidence(),
                    said.terms(),
                    said.at());
        }

        private static List<Event> withoutWho(Outcome outcome) {
            return outcome.events().stream()
                    .filter(event -> !(event instanceof ReportFiled))
                    .toList();
        }

        /** As if nobody known to anybody had reported; save for officers, who may not decide about their own reports. */
        private List<Event> disguised() {
            return log.stream()
                    .map(event -> event instanceof ReportFiled filed
                                    && !OFFICERS.contains(filed.reporter().account())
                            ? new ReportFiled(
                                    filed.report(),
                                    ReporterId.of(STRANGER),
                                    filed.target(),
                                    filed.note(),
                                    filed.child(),
                                    filed.at())
                            : event)
                    .toList();
        }

        /** Whoever looks sees something exactly where the command was accepted. */
        private <S> void look(Command<S> command) {
            if (ask(command)) shown++;
        }

        void holds() {
            for (var i = 0; i < log.size(); i++) {
                var before = log.subList(0, i);
                switch (log.get(i)) {
                    case SanctionImposed e -> restsOnADecision(e, before);
                    case ContentReported e -> staysAsItWas(e, before);
                    case CaseOpened e -> {
                        if (e.by() != null) isNotTooClose(e.by(), e.account(), List.of(e.report()), before);
                    }
                    case ReportMerged e -> isNotTooClose(e.by(), e.theCase(), log.subList(0, i + 1));
                    case CaseAssigned e -> {
                        isNotTooClose(e.officer(), e.theCase(), before);
                        isNotTooClose(new OfficerId(e.by()), e.theCase(), before);
                    }
                    case EvidenceAccessGranted e -> wasAgreed(e, before);
                    case EvidenceViewed e -> wasAllowed(e, before);
                    case CaseDecided e -> {
                        isNotTooClose(e.by(), e.theCase(), before);
                        assertThat(of(before, CaseDecided.class).map(CaseDecided::theCase))
                                .as("decided once")
                                .doesNotContain(e.theCase());
                        assertThat(last(
                                                before,
                                                CaseAssigned.class,
                                                one -> one.theCase().equals(e.theCase()))
                                        .officer())
                                .isEqualTo(e.by());
                    }
                    case AppealDecided e -> {
                        isNotTooClose(e.by(), e.theCase(), before);
                        assertThat(last(
                                                before,
                                                CaseDecided.class,
                                                one -> one.theCase().equals(e.theCase()))
                                        .by())
                                .as("another person")
                                .isNotEqualTo(e.by());
                        if (e.verdict() == AppealVerdict.OVERTURNED) takesMeasuresWithIt(e, i);
                    }
                    default -> {}
                }
            }
            assertThat(of(log, EvidenceViewed.class).count()).as("every look").isEqualTo(shown);
        }

        private static void restsOnADecision(SanctionImposed e, List<Event> before) {
            assertThat(of(before, CaseDecided.class))
                    .as("O1")
                    .anyMatch(one -> one.theCase().equals(e.theCase())
                            && one.verdict() == Verdict.UPHELD
                            && e.account().equals(one.account())
                            && one.reason() == e.reason()
                            && one.rule().matches("[0-9.]+")
                            && !one.why().value().orElse("").isBlank());
        }

        private static void staysAsItWas(ContentReported e, List<Event> before) {
            if (e.message() == null) return;
            var said = new ArrayList<Said>();
            for (var event : before) {
                if (event instanceof MessagePosted p && p.message().equals(e.message()))
                    said.add(new Said(p.text().value().orElseThrow(), p.at()));
                if (event instanceof MessageEdited p && p.message().equals(e.message()))
                    said.add(new Said(p.text().value().orElseThrow(), p.at()));
            }
            var snapshot = Objects.requireNonNull(e.snapshot()).value().orElseThrow();
            assertThat(snapshot.versions()).as("O3").isEqualTo(said);
            assertThat(e.digest()).as("O3").isEqualTo(digest(e.report(), snapshot));
        }

        private void isNotTooClose(OfficerId officer, CaseId theCase, List<Event> before) {
            var opened = last(before, CaseOpened.class, one -> one.theCase().equals(theCase));
            var reports = new ArrayList<>(List.of(opened.report()));
            of(before, ReportMerged.class)
                    .filter(one -> one.theCase().equals(theCase))
                    .forEach(one -> reports.add(one.report()));
            isNotTooClose(officer, opened.account(), reports, before);
        }

        private static void isNotTooClose(
                OfficerId officer, @Nullable AccountId account, List<ReportId> reports, List<Event> before) {
            assertThat(tooClose(officer.account(), account, reports, before))
                    .as("O2")
                    .isFalse();
        }

        private static boolean tooClose(
                AccountId officer, @Nullable AccountId account, List<ReportId> reports, List<Event> before) {
            if (of(before, ReportFiled.class)
                    .anyMatch(one -> reports.contains(one.report())
                            && one.reporter().value().equals(officer.value()))) return true;
            if (account == null) return false;
            if (officer.equals(account)) return true;
            var links = of(before, GuardianLinkVerified.class).toList();
            for (var one : links) {
                if (one.child().value().equals(account.value())
                        && one.guardian().value().equals(officer.value())) return true;
                for (var other : links)
                    if (one.child().equals(other.child())
                            && one.guardian().value().equals(officer.value())
                            && other.guardian().value().equals(account.value())) return true;
            }
            return false;
        }

        private void wasAgreed(EvidenceAccessGranted e, List<Event> before) {
            var second = new AccountId(e.by());
            isNotTooClose(OfficerId.of(second), e.theCase(), before);
            assertThat(Duration.between(e.from(), e.to())).as("F-25").isLessThanOrEqualTo(Duration.ofDays(3));
            if (!e.by().equals(e.officer().value())) return;
            var opened = last(before, CaseOpened.class, one -> one.theCase().equals(e.theCase()));
            assertThat(opened.priority()).as("alone only for what cannot wait").isTrue();
            var reports = new ArrayList<>(List.of(opened.report()));
            of(before, ReportMerged.class)
                    .filter(one -> one.theCase().equals(e.theCase()))
                    .forEach(one -> reports.add(one.report()));
            var others = new HashSet<AccountId>();
            of(before, AdministratorAppointed.class).forEach(one -> others.add(one.account()));
            of(before, OfficeAppointed.class).forEach(one -> others.add(one.account()));
            others.remove(second);
            assertThat(others).allMatch(one -> tooClose(one, opened.account(), reports, before));
        }

        private void wasAllowed(EvidenceViewed e, List<Event> before) {
            isNotTooClose(e.officer(), e.theCase(), before);
            var decided =
                    of(before, CaseDecided.class).anyMatch(one -> one.theCase().equals(e.theCase()));
            if (e.access() == null) {
                var appealed = of(before, DecisionAppealed.class)
                        .anyMatch(one -> one.theCase().equals(e.theCase()));
                assertThat(decided && !appealed).as("never without a case").isFalse();
                return;
            }
            assertThat(decided).as("only while it is undecided").isFalse();
            var grant = last(
                    before, EvidenceAccessGranted.class, one -> one.access().equals(e.access()));
            assertThat(grant.until()).as("within its time").isAfter(e.at());
            assertThat(grant.officer()).isEqualTo(e.officer());
            assertThat(grant.chat()).isEqualTo(e.chat());
            assertThat(e.messages()).isLessThanOrEqualTo(200);
        }

        private void takesMeasuresWithIt(AppealDecided e, int place) {
            var imposed = of(log, SanctionImposed.class)
                    .filter(one -> e.theCase().equals(one.theCase()))
                    .map(SanctionImposed::sanction)
                    .toList();
            var lifted = of(log.subList(place, log.size()), SanctionLifted.class)
                    .map(SanctionLifted::sanction)
                    .toList();
            assertThat(lifted).containsAll(imposed).doesNotHaveDuplicates();
        }

        private static Digest digest(ReportId report, Snapshot snapshot) {
            return new Digest(report.value() + "/" + snapshot.hashCode());
        }

        private AccountId author(MessageId message) {
            return last(log, MessagePosted.class, one -> one.message().equals(message))
                    .author();
        }

        private @Nullable Instant gone(MessageId message) {
            return ReportedMessage.of(message, CHAT).fold(log).gone();
        }

        private AccountId holder(CaseOpened theCase) {
            return of(log, CaseAssigned.class)
                    .filter(one -> one.theCase().equals(theCase.theCase()))
                    .reduce((first, second) -> second)
                    .map(one -> one.officer().account())
                    .orElse(ADMIN);
        }

        private Optional<Instant> postedAt(CaseOpened theCase) {
            return of(log, ContentReported.class)
                    .filter(one -> one.report().equals(theCase.report()) && one.message() != null)
                    .flatMap(one -> of(log, MessagePosted.class)
                            .filter(posted -> posted.message().equals(one.message())))
                    .map(MessagePosted::at)
                    .findFirst();
        }

        private Optional<ContentReported> reports() {
            return all(ContentReported.class);
        }

        private Optional<CaseOpened> cases() {
            return all(CaseOpened.class);
        }

        private <E extends Event> Optional<E> all(Class<E> type) {
            var found = of(log, type).toList();
            return found.isEmpty() ? Optional.empty() : Optional.of(one(found));
        }

        private static <E extends Event> E last(List<Event> log, Class<E> type, Predicate<E> which) {
            return of(log, type).filter(which).reduce((first, second) -> second).orElseThrow();
        }

        private static <E extends Event> Stream<E> of(List<Event> log, Class<E> type) {
            return log.stream().filter(type::isInstance).map(type::cast);
        }

        private <T> T one(List<T> those) {
            return those.get(luck.nextInt(those.size()));
        }
    }
}

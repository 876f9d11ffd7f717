package org.homeroom.domain.moderation.sanctions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.BORIS_VERIFIED;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.DIRECTOR_APPOINTED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ADMITTED;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.OTHER_CHAT;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ADMITTED;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.Measures;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.AppealVerdict;
import org.homeroom.domain.moderation.facts.CaseEvent.AppealDecided;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseDecided;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseOpened;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.ListEvent.AccountListed;
import org.homeroom.domain.moderation.facts.ListingId;
import org.homeroom.domain.moderation.facts.ReportId;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionLifted;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.homeroom.domain.moderation.facts.SanctionListId;
import org.homeroom.domain.moderation.facts.Verdict;
import org.homeroom.domain.moderation.lists.DelistAccount;
import org.homeroom.domain.moderation.lists.FollowList;
import org.homeroom.domain.moderation.lists.FollowListing;
import org.homeroom.domain.moderation.lists.FollowLists;
import org.homeroom.domain.moderation.lists.LiftListed;
import org.homeroom.domain.moderation.lists.ListAccount;
import org.homeroom.domain.moderation.lists.ListTerms;
import org.homeroom.domain.moderation.lists.OverrideWatchedBan;
import org.homeroom.domain.moderation.lists.PublishSanctionList;
import org.homeroom.domain.moderation.lists.StopFollowing;
import org.homeroom.domain.moderation.lists.SubscribeSanctionList;
import org.homeroom.domain.moderation.lists.UnsubscribeSanctionList;
import org.homeroom.domain.moderation.lists.WithdrawListings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people ask, in whatever order: looked at afterwards, event by event. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SanctionHistoriesTest {

    private static final int STEPS = 400;
    private static final SanctionListId LIST = new SanctionListId(new UUID(80, 1));
    private static final List<AccountId> PEOPLE = List.of(MIA, TEACHER, ADMIN, BORIS, STRANGER);

    private final List<Event> log = new ArrayList<>();
    private Instant now = EARLIER.plus(Duration.ofDays(1));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    @Tag("O1")
    @Tag("O2")
    @Tag("O5")
    void no_measure_without_a_decision_and_none_an_instant_longer_than_it_says(long seed) {
        var random = new Random(seed);
        log.addAll(List.of(
                ADMIN_APPOINTED,
                DIRECTOR_APPOINTED,
                TEACHER_ASSIGNED,
                MIA_ENROLLED,
                CHAT_CREATED,
                MIA_ADMITTED,
                TEACHER_ADMITTED,
                BORIS_VERIFIED));
        ask(new PublishSanctionList(LIST, SCHOOL, Personal.of(SCHOOL, "Район"), ADMIN, now));
        for (var i = 0; i < STEPS; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(600)));
            var asked = anything(random);
            if (asked == null) somethingAboutACase(random);
            else ask(asked);
            bites(random);
        }
        assertThat(log).hasAtLeastOneElementOfType(SanctionImposed.class);
        for (var i = 0; i < log.size(); i++)
            if (log.get(i) instanceof SanctionImposed one) rests(one, log.subList(0, i));
    }

    /** O1, O2: what stands before it in the log. */
    private static void rests(SanctionImposed one, List<Event> before) {
        assertThat(one.until()).isAfter(one.from());
        assertThat(one.from()).isAfterOrEqualTo(one.at());
        if (one.by() != null) {
            assertThat(one.by().account()).isNotEqualTo(one.account()).isNotEqualTo(STRANGER);
            assertThat(one.by().account().equals(BORIS) && one.account().equals(MIA))
                    .isFalse();
        }
        if (one.listing() != null) {
            assertThat(before)
                    .anyMatch(e -> e instanceof AccountListed line
                            && line.listing().equals(one.listing())
                            && upheld(line.theCase(), line.account(), line.reason(), before(line, before)));
            assertThat(one.by()).isNull();
        } else if (one.theCase() != null) {
            assertThat(upheld(one.theCase(), one.account(), one.reason(), before))
                    .isTrue();
        } else {
            assertThat(one.kind()).isEqualTo(SanctionKind.MUTE);
            assertThat(one.by()).isNotNull();
            assertThat(Duration.between(one.from(), one.until())).isLessThanOrEqualTo(Duration.ofDays(3));
        }
    }

    private static List<Event> before(Event one, List<Event> events) {
        return events.subList(0, events.indexOf(one));
    }

    private static boolean upheld(CaseId theCase, AccountId account, ViolationReason reason, List<Event> before) {
        var upheld = false;
        for (var e : before) {
            if (e instanceof CaseDecided said && said.theCase().equals(theCase))
                upheld = said.verdict() == Verdict.UPHELD
                        && said.reason() == reason
                        && (said.account() == null || said.account().equals(account));
            if (e instanceof AppealDecided said
                    && said.theCase().equals(theCase)
                    && said.verdict() == AppealVerdict.OVERTURNED) upheld = false;
        }
        return upheld;
    }

    /** O5: at instants around every end, what bites is what the raw events say. */
    private void bites(Random random) {
        var who = PEOPLE.get(random.nextInt(PEOPLE.size()));
        var chat = random.nextBoolean() ? CHAT : OTHER_CHAT;
        var measures = Measures.of(who, SCHOOL).fold(log);
        var instants = new ArrayList<>(List.of(now));
        for (var e : log)
            if (e instanceof SanctionImposed one && one.account().equals(who))
                instants.addAll(List.of(
                        one.from(),
                        one.until(),
                        one.until().minusNanos(1),
                        one.from().minusNanos(1)));
        for (var at : instants) {
            assertThat(measures.silences(chat, at).isPresent()).isEqualTo(expected(who, chat, at, true));
            assertThat(measures.bars(chat, at).isPresent()).isEqualTo(expected(who, chat, at, false));
        }
    }

    private boolean expected(AccountId who, ChatId chat, Instant at, boolean alsoMuted) {
        for (var i = 0; i < log.size(); i++) {
            if (!(log.get(i) instanceof SanctionImposed one) || !one.account().equals(who)) continue;
            var kind = one.kind();
            var counts = kind == SanctionKind.CHAT_SUSPENSION
                    || kind == SanctionKind.SCHOOL_SUSPENSION
                    || (alsoMuted && kind == SanctionKind.MUTE);
            var here = one.chat() == null || Objects.equals(one.chat(), chat);
            var lifted = log.subList(i, log.size()).stream()
                    .anyMatch(e ->
                            e instanceof SanctionLifted end && end.sanction().equals(one.sanction()));
            if (counts && here && !lifted && !at.isBefore(one.from()) && at.isBefore(one.until())) return true;
        }
        return false;
    }

    private @Nullable Command<?> anything(Random random) {
        var by = PEOPLE.get(random.nextInt(PEOPLE.size()));
        var who = PEOPLE.get(random.nextInt(PEOPLE.size()));
        var theCase = new CaseId(new UUID(60, random.nextInt(12)));
        var listing = new ListingId(new UUID(81, random.nextInt(8)));
        var chat = random.nextBoolean() ? CHAT : null;
        var until = now.plus(Duration.ofHours(random.nextInt(24 * 40) - 24));
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3 ->
                new ImposeSanction(
                        fresh(random),
                        SanctionKind.values()[random.nextInt(SanctionKind.values().length)],
                        who,
                        SCHOOL,
                        chat,
                        random.nextInt(4) == 0 ? ADMIN.value() : null,
                        theCase,
                        random.nextBoolean() ? null : now.plus(Duration.ofHours(random.nextInt(48))),
                        until,
                        by,
                        SanctionTerms.DEFAULT,
                        now);
            case 4 ->
                new MuteParticipant(
                        fresh(random),
                        who,
                        CHAT,
                        SCHOOL,
                        ViolationReason.SPAM,
                        now.plus(Duration.ofHours(random.nextInt(100))),
                        by,
                        SanctionTerms.DEFAULT,
                        now);
            case 5 -> new LiftSanction(known(random), SCHOOL, by, now);
            case 6 -> new ListAccount(LIST, listing, who, theCase, until, by, ListTerms.DEFAULT, now);
            case 7 -> new DelistAccount(LIST, listing, by, now);
            case 8 -> new SubscribeSanctionList(LIST, SCHOOL, ADMIN, now);
            case 9 ->
                random.nextInt(3) == 0
                        ? new UnsubscribeSanctionList(LIST, SCHOOL, ADMIN, now)
                        : new SubscribeSanctionList(LIST, SCHOOL, BORIS, now);
            case 10 -> new OverrideWatchedBan(LIST, listing, SCHOOL, by, now);
            case 11 -> new FollowList(LIST, SCHOOL, now);
            case 12 ->
                random.nextBoolean() ? new FollowListing(LIST, listing, who, now) : new FollowLists(who, SCHOOL, now);
            case 13 -> random.nextBoolean() ? new StopFollowing(LIST, SCHOOL, now) : new WithdrawListings(theCase, now);
            case 14 -> new LiftListed(listing, who, now);
            default -> null;
        };
    }

    /** As if others had decided, rightly or wrongly. */
    private void somethingAboutACase(Random random) {
        var theCase = new CaseId(new UUID(60, random.nextInt(12)));
        var who = PEOPLE.get(random.nextInt(PEOPLE.size()));
        log.add(new CaseOpened(
                theCase, SCHOOL, new ReportId(theCase.value()), who, false, now, OfficerId.of(ADMIN), now));
        if (random.nextInt(4) > 0)
            log.add(new CaseDecided(
                    theCase,
                    SCHOOL,
                    who,
                    random.nextInt(3) > 0 ? Verdict.UPHELD : Verdict.DISMISSED,
                    ViolationReason.values()[random.nextInt(3)],
                    "4.2",
                    Personal.of(who, "…"),
                    OfficerId.of(ADMIN),
                    now,
                    now));
        if (random.nextInt(4) == 0)
            log.add(new AppealDecided(
                    theCase, SCHOOL, who, AppealVerdict.OVERTURNED, Personal.of(who, "…"), OfficerId.of(BORIS), now));
    }

    private static SanctionId fresh(Random random) {
        return new SanctionId(new UUID(62, random.nextInt(10_000)));
    }

    private SanctionId known(Random random) {
        var all = log.stream()
                .filter(SanctionImposed.class::isInstance)
                .map(e -> ((SanctionImposed) e).sanction())
                .toList();
        return all.isEmpty() ? fresh(random) : all.get(random.nextInt(all.size()));
    }

    private <S> void ask(Command<S> command) {
        log.addAll(command.decide(command.model().fold(log)).events());
    }
}

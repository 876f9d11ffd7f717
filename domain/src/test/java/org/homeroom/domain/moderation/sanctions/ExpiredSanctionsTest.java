package org.homeroom.domain.moderation.sanctions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.PAIR;
import static org.homeroom.domain.moderation.ReportsOf5A.ADMIN_LOOKS_AFTER_IT;
import static org.homeroom.domain.moderation.ReportsOf5A.CASE;
import static org.homeroom.domain.moderation.ReportsOf5A.DINA;
import static org.homeroom.domain.moderation.ReportsOf5A.DINA_DIRECTS;
import static org.homeroom.domain.moderation.ReportsOf5A.FILED;
import static org.homeroom.domain.moderation.ReportsOf5A.OPENED;
import static org.homeroom.domain.moderation.ReportsOf5A.PEOPLE;
import static org.homeroom.domain.moderation.ReportsOf5A.REPORTED;
import static org.homeroom.domain.moderation.ReportsOf5A.TOM;
import static org.homeroom.domain.moderation.ReportsOf5A.WHY;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.calls.CallTerms;
import org.homeroom.domain.chats.calls.StartCall;
import org.homeroom.domain.chats.facts.CallId;
import org.homeroom.domain.chats.facts.CallKind;
import org.homeroom.domain.chats.facts.CallPurpose;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.opening.OpenDirectChat;
import org.homeroom.domain.chats.posting.EditMessage;
import org.homeroom.domain.chats.posting.PostMessage;
import org.homeroom.domain.chats.posting.PostingTerms;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.cases.AssignCase;
import org.homeroom.domain.moderation.cases.CaseTerms;
import org.homeroom.domain.moderation.cases.DecideCase;
import org.homeroom.domain.moderation.cases.ViewReported;
import org.homeroom.domain.moderation.facts.RedactionId;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.homeroom.domain.moderation.facts.Verdict;
import org.homeroom.domain.moderation.redaction.RequestBulkRedaction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever was sanctioned once, and whatever is asked then: the answer is that of a school in which the measures that are
 * over, and those that have not begun, were never imposed. To the nanosecond, and with nobody having cleaned up.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExpiredSanctionsTest {

    private static final int HISTORIES = 40;
    private static final List<AccountId> PEOPLE_OF_ALL_KINDS = List.of(MIA, TEACHER, ADMIN);
    private static final MessageId HERS = new MessageId(new UUID(95, 1));
    private static final Personal<String> WORDS = Personal.of(MIA, "Привет");

    @ParameterizedTest
    @ValueSource(longs = {4, 8, 15})
    @Tag("O5")
    @Tag("S-34")
    void what_is_over_has_no_effect_at_the_very_instant_whatever_is_asked(long seed) {
        var luck = new Random(seed);
        var hindered = new HashSet<Class<?>>();
        for (var i = 0; i < HISTORIES; i++) play(luck, hindered);
        assertThat(hindered)
                .as("what measures do hinder while they hold")
                .contains(
                        PostMessage.class,
                        EditMessage.class,
                        StartCall.class,
                        OpenDirectChat.class,
                        AssignCase.class,
                        DecideCase.class,
                        ViewReported.class,
                        RequestBulkRedaction.class,
                        MuteParticipant.class);
    }

    private static void play(Random luck, Set<Class<?>> hindered) {
        var plain = new ArrayList<Event>(PEOPLE);
        plain.addAll(List.of(DINA_DIRECTS, REPORTED, FILED, OPENED, ADMIN_LOOKS_AFTER_IT));
        plain.add(new MessagePosted(HERS, CHAT, MIA, Role.STUDENT, WORDS, NOW));
        var measures = new ArrayList<SanctionImposed>();
        for (var number = 0; number < 1 + luck.nextInt(3); number++) measures.add(measure(luck, number));
        for (var one : measures)
            for (var end : List.of(one.from(), one.until()))
                for (var at : List.of(end.minusNanos(1), end, end.plusNanos(1)))
                    for (var wish : wishes(at)) {
                        var answer = asked(wish, and(plain, measures, all -> true));
                        assertThat(answer)
                                .as("%s at %s under %s", wish, at, measures)
                                .isEqualTo(asked(wish, and(plain, measures, all -> holds(all, at))));
                        if (!answer.equals(asked(wish, plain))) hindered.add(wish.getClass());
                    }
    }

    private static boolean holds(SanctionImposed one, Instant at) {
        return one.from().compareTo(at) <= 0 && at.compareTo(one.until()) < 0;
    }

    private static List<Event> and(List<Event> log, List<SanctionImposed> measures, Predicate<SanctionImposed> which) {
        var all = new ArrayList<>(log);
        measures.stream().filter(which).forEach(all::add);
        return all;
    }

    private static <S> Outcome asked(Command<S> wish, List<Event> log) {
        return wish.decide(wish.model().fold(log));
    }

    private static SanctionImposed measure(Random luck, int number) {
        var kinds = List.of(
                SanctionKind.MUTE,
                SanctionKind.CHAT_SUSPENSION,
                SanctionKind.SCHOOL_SUSPENSION,
                SanctionKind.CONTACT_BLOCK);
        var kind = kinds.get(luck.nextInt(kinds.size()));
        var who = PEOPLE_OF_ALL_KINDS.get(luck.nextInt(PEOPLE_OF_ALL_KINDS.size()));
        var from = NOW.plusNanos(luck.nextLong(Duration.ofHours(3).toNanos()));
        return new SanctionImposed(
                new SanctionId(new UUID(96, number)),
                kind,
                who,
                SCHOOL,
                kind == SanctionKind.CHAT_SUSPENSION || luck.nextBoolean() ? CHAT : null,
                CASE,
                null,
                kind == SanctionKind.CONTACT_BLOCK ? (who.equals(MIA) ? TEACHER : MIA).value() : null,
                ViolationReason.INSULT,
                from,
                from.plusNanos(1 + luck.nextLong(Duration.ofHours(3).toNanos())),
                OfficerId.of(DINA),
                NOW);
    }

    private static List<Command<?>> wishes(Instant at) {
        return List.of(
                new PostMessage(new MessageId(new UUID(95, 2)), CHAT, SCHOOL, MIA, WORDS, PostingTerms.DEFAULT, at),
                new PostMessage(
                        new MessageId(new UUID(95, 3)),
                        CHAT,
                        SCHOOL,
                        TEACHER,
                        Personal.of(TEACHER, "Тихо"),
                        PostingTerms.DEFAULT,
                        at),
                new EditMessage(HERS, CHAT, SCHOOL, MIA, Personal.of(MIA, "Пока"), PostingTerms.DEFAULT, at),
                new OpenDirectChat(new ChatId(new UUID(95, 4)), PAIR, SCHOOL, MIA, TEACHER, at),
                new StartCall(
                        new CallId(new UUID(95, 5)),
                        CHAT,
                        SCHOOL,
                        TEACHER,
                        CallKind.VIDEO,
                        CallPurpose.TALK,
                        true,
                        CallTerms.DEFAULT,
                        at),
                new AssignCase(CASE, SCHOOL, DINA, ADMIN, at),
                new ViewReported(CASE, SCHOOL, ADMIN, at),
                new DecideCase(
                        CASE,
                        SCHOOL,
                        Verdict.UPHELD,
                        ViolationReason.INSULT,
                        "4.2",
                        WHY,
                        List.of(),
                        false,
                        ADMIN,
                        CaseTerms.DEFAULT,
                        SanctionTerms.DEFAULT,
                        at),
                new RequestBulkRedaction(
                        new RedactionId(new UUID(95, 6)), TOM, SCHOOL, null, ViolationReason.SPAM, ADMIN, at),
                new MuteParticipant(
                        new SanctionId(new UUID(95, 7)),
                        TOM,
                        CHAT,
                        SCHOOL,
                        ViolationReason.SPAM,
                        at.plus(Duration.ofHours(1)),
                        ADMIN,
                        SanctionTerms.DEFAULT,
                        at));
    }
}

package org.homeroom.application.chats;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.chats.ChatsOf5A.TOM;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.homeroom.application.History;
import org.homeroom.application.Recorded;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.Auditing;
import org.homeroom.application.audit.ChatReaders.Reader;
import org.homeroom.application.audit.ChatReaders.State;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Past;
import org.homeroom.application.audit.Statement;
import org.homeroom.application.audit.questions.Q02BasisOfParticipation;
import org.homeroom.application.audit.questions.Q03ThenAndNow;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.ChatId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What auditors are told of ten thousand things that happened is what somebody finds who goes through them by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditedHistoriesTest {

    private static final int HISTORIES = 67;
    private static final int WISHES = 150;
    private static final int INSTANTS = 15;

    @Test
    @Tag("Q-01")
    @Tag("Q-02")
    @Tag("Q-03")
    @Tag("S-19")
    void replay_says_of_any_instant_what_the_chronicle_says() {
        var could = 0;
        var couldNot = 0;
        for (var seed = 1; seed <= HISTORIES; seed++) {
            var random = new Random(seed);
            var log = recorded(Story.told(seed, WISHES), random);
            for (var i = 0; i < INSTANTS; i++) {
                var at = log.get(random.nextInt(log.size())).recordedAt().plusMillis(random.nextInt(2_000));
                for (var reads : compare(seed, log, at))
                    if (reads) could++;
                    else couldNot++;
            }
        }
        assertThat(could).as("answers that somebody could read").isGreaterThan(5_000);
        assertThat(couldNot).as("answers that somebody could not").isGreaterThan(5_000);
    }

    /** As known then, in a log in which all that was learnt later stands too. */
    private static List<Boolean> compare(int seed, List<Recorded> log, Instant at) {
        var chronicle = Chronicle.of(log.stream()
                .filter(one -> !one.recordedAt().isAfter(at))
                .map(Recorded::event)
                .toList());
        var past = Past.of(history(log));
        var all = new ArrayList<Boolean>();
        for (var chat : chronicle.chats()) {
            var told = readers(past, chat, at, at);
            for (var who : Story.EVERYBODY) {
                var reads = chronicle.couldRead(chat, who);
                assertThat(told.get(who) == State.COULD_READ)
                        .as("seed %d, at %s: %s in %s, told %s", seed, at, who, chat, told.get(who))
                        .isEqualTo(reads);
                all.add(reads);
            }
            for (var child : List.of(MIA, TOM)) {
                var said = says(new Q02BasisOfParticipation().answer(about(child, at, chat), past));
                assertThat(said.contains("took-part"))
                        .as("seed %d, at %s: basis of %s in %s, told %s", seed, at, child, chat, said)
                        .isEqualTo(chronicle.couldRead(chat, child));
            }
        }
        var inHindsight = Chronicle.of(log.stream()
                .map(Recorded::event)
                .filter(one -> !one.at().isAfter(at))
                .toList());
        for (var chat : inHindsight.chats()) {
            var told = readers(past, chat, at, log.getLast().recordedAt());
            for (var who : Story.EVERYBODY)
                assertThat(told.get(who) == State.COULD_READ)
                        .as("seed %d, at %s, in hindsight: %s in %s, told %s", seed, at, who, chat, told.get(who))
                        .isEqualTo(inHindsight.couldRead(chat, who));
        }
        for (var child : List.of(MIA, TOM)) {
            var said = says(new Q03ThenAndNow()
                    .answer(
                            about(child, at, ChatId.of(CLASS))
                                    .known(log.getLast().recordedAt()),
                            past));
            assertThat(List.of(said.contains("known-then-valid"), said.contains("known-now-valid")))
                    .as("seed %d, at %s: consent for %s, told %s", seed, at, child, said)
                    .containsExactly(chronicle.agreed(child), inHindsight.agreed(child));
        }
        return all;
    }

    private static Map<AccountId, State> readers(Past past, ChatId chat, Instant at, Instant known) {
        return new Auditing(past)
                .whoCouldRead(SCHOOL, chat, at, known).toCompletableFuture().join().people().stream()
                        .collect(toMap(Reader::account, Reader::state));
    }

    private static Asked about(AccountId child, Instant at, ChatId chat) {
        return Asked.about(SCHOOL, at, Map.of(Parameter.CHILD, child.value(), Parameter.CHAT, chat.value()));
    }

    private static List<String> says(List<Statement> statements) {
        return statements.stream().map(Statement::says).toList();
    }

    /** What happened, on record in the order in which it did, and some of it late; what happened together is together. */
    private static List<Recorded> recorded(List<Event> events, Random random) {
        var log = new ArrayList<Recorded>();
        var happened = Instant.MIN;
        var now = Instant.MIN;
        for (var event : events) {
            var late = event.at().equals(happened) || random.nextInt(10) != 0 ? 0 : random.nextInt(600);
            happened = event.at();
            now = Stream.of(now, happened.plusSeconds(late))
                    .max(Instant::compareTo)
                    .orElseThrow();
            log.add(new Recorded(log.size() + 1, "event-" + log.size(), now, event, Map.of()));
        }
        return log;
    }

    private static History history(List<Recorded> log) {
        return boundary -> CompletableFuture.completedStage(
                log.stream().filter(one -> boundary.contains(one.event())).toList());
    }
}

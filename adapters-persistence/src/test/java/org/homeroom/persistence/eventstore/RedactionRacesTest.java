package org.homeroom.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.moderation.ReportsOf5A.DINA;
import static org.homeroom.domain.moderation.ReportsOf5A.DINA_DIRECTS;
import static org.homeroom.domain.moderation.ReportsOf5A.PEOPLE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.homeroom.application.ReadModels;
import org.homeroom.application.Recorded;
import org.homeroom.application.axon.HomeroomAssembly;
import org.homeroom.application.moderation.BulkRedactions;
import org.homeroom.application.moderation.RedactionPace;
import org.homeroom.application.moderation.RedactionQueries;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.MessageEvent.MessageRedacted;
import org.homeroom.domain.chats.posting.PostMessage;
import org.homeroom.domain.chats.posting.PostingTerms;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionCompleted;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionProgressed;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionStarted;
import org.homeroom.domain.moderation.facts.RedactionId;
import org.homeroom.domain.moderation.redaction.ApproveBulkRedaction;
import org.homeroom.domain.moderation.redaction.RequestBulkRedaction;
import org.homeroom.domain.moderation.redaction.Written;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

/** Somebody's messages go out of sight on two nodes at once, while the same person posts through both of them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RedactionRacesTest {

    private static final RedactionId REDACTION = new RedactionId(new UUID(97, 1));
    private static final int EACH = 6;
    private static final Duration SETTLING = Duration.ofSeconds(2);

    private final TwoNodes nodes = new TwoNodes();
    private final AtomicBoolean begun = new AtomicBoolean();

    @AfterEach
    void close() {
        nodes.close();
    }

    @RepeatedTest(2)
    @Tag("F-20")
    void what_was_asked_for_before_goes_once_and_what_comes_after_stays() {
        nodes.stored(PEOPLE.toArray(Event[]::new));
        nodes.stored(DINA_DIRECTS);
        nodes.outcome(
                new RequestBulkRedaction(REDACTION, MIA, SCHOOL, null, ViolationReason.SPAM, ADMIN, Instant.now()));
        nodes.each((node, number) -> {
            for (var i = 0; i < EACH; i++) {
                if (number == 16 && i == EACH / 2) begin(node);
                post(node, number * EACH + i);
                if (number < 2 && begun.get()) redactions(node).strike();
            }
        });
        var started = (BulkRedactionStarted)
                nodes.found(BulkRedactionStarted.class, REDACTION).getFirst().event();
        var patience = Instant.now().plus(Duration.ofMinutes(1));
        while (nodes.found(BulkRedactionCompleted.class, REDACTION).isEmpty()
                && Instant.now().isBefore(patience)) {
            redactions(nodes.one).strike();
            redactions(nodes.other).strike();
        }

        var posted = nodes.found(MessagePosted.class, MIA).stream()
                .map(one -> (MessagePosted) one.event())
                .toList();
        assertThat(posted).hasSize(TwoNodes.CALLERS * EACH);
        var meant = posted.stream()
                .filter(one -> !one.at().isAfter(started.through()))
                .map(MessagePosted::message)
                .toList();
        assertThat(meant)
                .as("some before it")
                .isNotEmpty()
                .as("and some after it")
                .hasSizeLessThan(posted.size());
        assertThat(redacted()).containsExactlyInAnyOrderElementsOf(meant);
        var completed = nodes.found(BulkRedactionCompleted.class, REDACTION);
        assertThat(completed).hasSize(1);
        assertThat(((BulkRedactionCompleted) completed.getFirst().event()).messages())
                .isEqualTo(meant.size());
        assertThat(nodes.found(BulkRedactionProgressed.class, REDACTION).stream()
                        .map(one -> ((BulkRedactionProgressed) one.event()).messages())
                        .toList())
                .as("it only goes on")
                .isSorted()
                .doesNotHaveDuplicates()
                .endsWith(meant.size());
    }

    private void begin(HomeroomAssembly node) {
        node.homeroom()
                .ask(new ApproveBulkRedaction(REDACTION, SCHOOL, DINA, Instant.now()))
                .toCompletableFuture()
                .join();
        begun.set(true);
    }

    /** An instant passes between asking and storing, as it does over HTTP. */
    private static void post(HomeroomAssembly node, int number) {
        var asked = new PostMessage(
                new MessageId(new UUID(98, number)),
                CHAT,
                SCHOOL,
                MIA,
                Personal.of(MIA, "Слово " + number),
                PostingTerms.DEFAULT,
                Instant.now());
        node.homeroom().ask(asked).toCompletableFuture().join();
    }

    private List<MessageId> redacted() {
        return nodes.found(MessageRedacted.class, SCHOOL).stream()
                .map(one -> ((MessageRedacted) one.event()).message())
                .toList();
    }

    private BulkRedactions redactions(HomeroomAssembly node) {
        return new BulkRedactions(
                node.homeroom(),
                new NoReadModels(),
                new FromTheLog(),
                new RedactionPace(5, 0, Duration.ofMillis(1), SETTLING),
                Clock.systemUTC());
    }

    /** The log is asked itself. */
    private static final class NoReadModels implements ReadModels {

        @Override
        public CompletionStage<Boolean> reach(long position, Duration atMost) {
            return CompletableFuture.completedFuture(true);
        }

        @Override
        public CompletionStage<Void> rebuild() {
            return CompletableFuture.completedFuture(null);
        }
    }

    private final class FromTheLog implements RedactionQueries {

        @Override
        public CompletionStage<List<Running>> running() {
            var over = !nodes.found(BulkRedactionCompleted.class, REDACTION).isEmpty();
            return CompletableFuture.completedFuture(nodes.found(BulkRedactionStarted.class, REDACTION).stream()
                    .filter(one -> !over)
                    .map(one -> (BulkRedactionStarted) one.event())
                    .map(one -> new Running(one.redaction(), one.account(), one.school(), one.through()))
                    .toList());
        }

        @Override
        public CompletionStage<List<Found>> written(
                AccountId author, SchoolId school, Instant through, long after, int atMost) {
            var gone = new HashSet<>(redacted());
            return CompletableFuture.completedFuture(nodes.found(MessagePosted.class, author).stream()
                    .filter(one -> one.position() > after)
                    .filter(one -> !posted(one).at().isAfter(through))
                    .filter(one -> !gone.contains(posted(one).message()))
                    .limit(atMost)
                    .map(one -> new Found(
                            one.position(),
                            new Written(posted(one).message(), posted(one).chat())))
                    .toList());
        }

        private static MessagePosted posted(Recorded one) {
            return (MessagePosted) one.event();
        }
    }
}

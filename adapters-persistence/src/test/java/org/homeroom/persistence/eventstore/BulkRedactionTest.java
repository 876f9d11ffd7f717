package org.homeroom.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.DIRECTOR_APPOINTED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_PLACE;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.TEACHER;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.homeroom.application.Answer;
import org.homeroom.application.Homeroom;
import org.homeroom.application.Provenance;
import org.homeroom.application.ReadModels;
import org.homeroom.application.Recorded;
import org.homeroom.application.axon.HomeroomAssembly;
import org.homeroom.application.moderation.BulkRedactions;
import org.homeroom.application.moderation.RedactionPace;
import org.homeroom.application.moderation.RedactionQueries;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.MessageEvent.MessageRedacted;
import org.homeroom.domain.chats.posting.PostMessage;
import org.homeroom.domain.chats.posting.PostingTerms;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Id;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.Role;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Thousands of messages, a node that dies, another that goes on, and an author who keeps posting. */
@Tag("F-20")
@DisplayNameGeneration(ReplaceUnderscores.class)
class BulkRedactionTest {

    private static final ChatId PARENTS = new ChatId(new UUID(3, 99));
    private static final RedactionId REDACTION = new RedactionId(new UUID(91, 1));
    private static final int BEFORE = 3000;
    private static final Instant THROUGH = NOW.plusSeconds(60);
    private static final RedactionPace PACE = new RedactionPace(100, 0, Duration.ofMillis(1), Duration.ofSeconds(30));

    private final TwoNodes nodes = new TwoNodes();

    @AfterEach
    void close() {
        nodes.close();
    }

    @Test
    void every_message_until_then_goes_once_and_no_other_whatever_happens_in_between() {
        prepare();
        assertThatThrownBy(() -> process(nodes.one, new Dying(nodes.one.homeroom(), 7), THROUGH)
                        .strike())
                .isInstanceOf(CompletionException.class);
        assertThat(nodes.found(BulkRedactionProgressed.class, REDACTION)).hasSize(7);

        nodes.each((node, i) -> {
            if (i < 2) process(node, node.homeroom(), THROUGH).strike();
            else
                node.homeroom()
                        .ask(post(ANNA, i % 3 == 0 ? THROUGH.plusNanos(1) : THROUGH))
                        .toCompletableFuture()
                        .join();
        });
        assertThat(nodes.found(BulkRedactionCompleted.class, REDACTION)).isEmpty();
        var later = THROUGH.plus(PACE.settling());
        process(nodes.other, nodes.other.homeroom(), later).strike();

        var posted = nodes.found(MessagePosted.class, ANNA).stream()
                .map(one -> (MessagePosted) one.event())
                .toList();
        var meant = posted.stream()
                .filter(one -> !one.at().isAfter(THROUGH))
                .map(MessagePosted::message)
                .toList();
        assertThat(posted).hasSizeGreaterThan(meant.size());
        var redacted = nodes.found(MessageRedacted.class, PARENTS).stream()
                .map(one -> ((MessageRedacted) one.event()).message())
                .toList();
        assertThat(redacted).containsExactlyInAnyOrderElementsOf(meant);
        assertThat(nodes.found(BulkRedactionCompleted.class, REDACTION))
                .singleElement()
                .satisfies(one -> assertThat(((BulkRedactionCompleted) one.event()).messages())
                        .isEqualTo(meant.size()));
        process(nodes.one, nodes.one.homeroom(), later).strike();
        assertThat(nodes.found(BulkRedactionCompleted.class, REDACTION)).hasSize(1);
    }

    private void prepare() {
        nodes.stored(
                SCHOOL_REGISTERED,
                ADMIN_APPOINTED,
                DIRECTOR_APPOINTED,
                MIA_REGISTERED,
                MIA_IS_TEN,
                MIA_ENROLLED,
                new MembershipApproved(OTHER_PLACE, ANNA, SCHOOL, Role.PARENT, ApprovalEvidence.ROSTER, EARLIER),
                LINK_VERIFIED,
                new ChatCreated(
                        PARENTS, ChatKind.CLASS_PARENTS, SCHOOL, CLASS, List.of(Role.PARENT, Role.TEACHER), EARLIER),
                new ParticipantAdmitted(PARENTS, ANNA, SCHOOL, Role.PARENT, 0, null, null, EARLIER));
        for (var block = 0; block < BEFORE / 100; block++)
            nodes.stored(IntStream.range(0, 100)
                    .mapToObj(i -> (Event) written(i == 0 ? TEACHER : ANNA))
                    .toArray(Event[]::new));
        assertThat(nodes.outcome(
                        new RequestBulkRedaction(REDACTION, ANNA, SCHOOL, null, ViolationReason.SPAM, ADMIN, NOW)))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(nodes.outcome(new ApproveBulkRedaction(REDACTION, SCHOOL, BORIS, THROUGH)))
                .isInstanceOf(Outcome.Accepted.class);
    }

    private static MessagePosted written(AccountId author) {
        return new MessagePosted(
                new MessageId(UUID.randomUUID()),
                PARENTS,
                author,
                author.equals(TEACHER) ? Role.TEACHER : Role.PARENT,
                Personal.of(author, "Купите"),
                false,
                null,
                List.of(),
                List.of(),
                null,
                null,
                false,
                NOW);
    }

    private static PostMessage post(AccountId author, Instant at) {
        return new PostMessage(
                new MessageId(UUID.randomUUID()),
                PARENTS,
                SCHOOL,
                author,
                Personal.of(author, "Ещё"),
                PostingTerms.DEFAULT,
                at);
    }

    private static BulkRedactions process(HomeroomAssembly node, Homeroom homeroom, Instant now) {
        return new BulkRedactions(homeroom, new UpToDate(), new Log(node), PACE, clock(now));
    }

    private static Clock clock(Instant now) {
        return InstantSource.fixed(now).withZone(ZoneOffset.UTC);
    }

    /** A node that dies after so many steps, when the last one is stored and before anybody hears of it. */
    private record Dying(Homeroom homeroom, AtomicInteger steps) implements Homeroom {

        Dying(Homeroom homeroom, int steps) {
            this(homeroom, new AtomicInteger(steps));
        }

        @Override
        public CompletionStage<Answer> ask(Command<?> command, Provenance provenance) {
            return homeroom.ask(command, provenance).thenApply(answer -> {
                if (!answer.outcome().events().isEmpty() && steps.decrementAndGet() == 0)
                    throw new CompletionException(new IllegalStateException("killed"));
                return answer;
            });
        }

        @Override
        public CompletionStage<Outcome> consider(Command<?> command) {
            return homeroom.consider(command);
        }
    }

    /** Read models that are never behind, since they are the log. */
    private record UpToDate() implements ReadModels {

        @Override
        public CompletionStage<Boolean> reach(long position, Duration atMost) {
            return CompletableFuture.completedStage(true);
        }

        @Override
        public CompletionStage<Void> rebuild() {
            return CompletableFuture.completedStage(null);
        }
    }

    private record Log(HomeroomAssembly node) implements RedactionQueries {

        @Override
        public CompletionStage<List<Running>> running() {
            return events(BulkRedactionStarted.class, BulkRedactionCompleted.class, REDACTION)
                    .thenApply(found -> found.stream().anyMatch(one -> one.event() instanceof BulkRedactionCompleted)
                            ? List.of()
                            : found.stream()
                                    .map(one -> (BulkRedactionStarted) one.event())
                                    .map(one ->
                                            new Running(one.redaction(), one.account(), one.school(), one.through()))
                                    .toList());
        }

        @Override
        public CompletionStage<List<Found>> written(
                AccountId author, SchoolId school, Instant through, long after, int atMost) {
            return events(MessagePosted.class, MessageRedacted.class, author).thenApply(found -> {
                var gone = new HashSet<MessageId>();
                var there = new ArrayList<Found>();
                for (var one : found) if (one.event() instanceof MessageRedacted e) gone.add(e.message());
                for (var one : found)
                    if (one.event() instanceof MessagePosted e
                            && one.position() > after
                            && !e.at().isAfter(through)
                            && !gone.contains(e.message()))
                        there.add(new Found(one.position(), new Written(e.message(), e.chat())));
                return there.stream().limit(atMost).toList();
            });
        }

        private CompletionStage<List<Recorded>> events(
                Class<? extends Event> one, Class<? extends Event> other, Id about) {
            return node.history()
                    .of(Model.startingWith(0)
                            .about(about)
                            .on(one, (s, e) -> s)
                            .on(other, (s, e) -> s)
                            .boundary());
        }
    }
}

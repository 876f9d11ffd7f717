package org.homeroom.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ADMITTED;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.homeroom.application.axon.HomeroomAssembly;
import org.homeroom.application.chats.OpenChats;
import org.homeroom.application.feed.Change;
import org.homeroom.application.feed.Feed;
import org.homeroom.application.feed.FeedItem;
import org.homeroom.application.feed.FeedTerms;
import org.homeroom.application.feed.Reader;
import org.homeroom.application.feed.Sights;
import org.homeroom.application.feed.Signals.Typing;
import org.homeroom.application.feed.Subscription;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.accounts.sessions.SessionTerms;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.homeroom.persistence.storage.EngineTail;
import org.homeroom.persistence.storage.PgSignals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is written at one node is told at the other, and who goes from one to the other misses nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedOnTwoNodesTest {

    private static final SessionId SESSION = new SessionId(new UUID(30, 1));

    private final TwoNodes nodes = new TwoNodes();
    private final Node here = new Node(nodes.database.connections, nodes.here, nodes.one);
    private final Node there = new Node(nodes.otherConnections, nodes.there, nodes.other);

    private static final class Node implements AutoCloseable {

        final EngineTail tail;
        final PgSignals signals;
        final Feed feed;

        Node(EventStoreDatabase database, PostgresEventStorageEngine engine, HomeroomAssembly homeroom) {
            tail = new EngineTail(engine);
            signals = new PgSignals(database.vertx(), database.options(), database.pool());
            var sights = new Sights(
                    new OpenChats(homeroom.history()), homeroom.homeroom(), SessionTerms.DEFAULT, Clock.systemUTC());
            feed = new Feed(homeroom.history(), sights, tail, signals, FeedTerms.DEFAULT, Clock.systemUTC());
        }

        @Override
        public void close() {
            feed.close();
            tail.close();
            signals.close();
        }
    }

    private static final class Listener implements Reader {

        final List<FeedItem> heard = new ArrayList<>();
        private volatile @Nullable Subscription open;

        static Listener at(Node node, @Nullable Long since) {
            var listener = new Listener();
            var opened = node.feed.open(TEACHER, SESSION, Optional.ofNullable(since), Instant.MAX, listener);
            listener.open = opened;
            Awaitility.await().until(() -> opened.isSettled() || opened.isOver());
            listener.available();
            return listener;
        }

        @Override
        public synchronized void available() {
            var from = open;
            if (from == null) return;
            for (var item = from.take(); item != null; item = from.take()) heard.add(item);
        }

        synchronized List<String> texts() {
            return heard.stream()
                    .map(FeedItem::change)
                    .filter(Change.MessageNew.class::isInstance)
                    .map(change -> String.valueOf(((Change.MessageNew) change).text()))
                    .toList();
        }

        synchronized boolean heard(Class<? extends Change> kind) {
            return heard.stream().anyMatch(item -> kind.isInstance(item.change()));
        }

        /** Goes, and says up to where everything was heard. The feed is asked without the own lock, which it may wait for. */
        long leave() {
            var from = Objects.requireNonNull(open);
            available();
            var position = from.position();
            available();
            from.close();
            synchronized (this) {
                open = null;
                return Math.max(
                        position,
                        heard.stream().mapToLong(FeedItem::position).max().orElse(0));
            }
        }

        @Override
        public void beat() {
            // nobody looks
        }

        @Override
        public void cutOff() {
            // it resumes
        }
    }

    FeedOnTwoNodesTest() {
        nodes.stored(
                SCHOOL_REGISTERED,
                CHAT_CREATED,
                TEACHER_ASSIGNED,
                TEACHER_ADMITTED,
                new SessionOpened(SESSION, TEACHER, EARLIER));
        here.feed.start();
        there.feed.start();
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
        nodes.close();
    }

    private static MessagePosted said(int number) {
        return new MessagePosted(
                new MessageId(new UUID(20, number)),
                CHAT,
                TEACHER,
                Role.TEACHER,
                Personal.of(TEACHER, "Слово " + number),
                NOW);
    }

    private static void eventually(org.awaitility.core.ThrowingRunnable check) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(check);
    }

    @Test
    void what_is_written_here_is_told_there_and_so_are_signals_and_the_end_of_a_place() {
        var listener = Listener.at(there, null);
        nodes.stored(nodes.here, said(1));
        eventually(() -> assertThat(listener.texts()).containsExactly("Слово 1"));

        eventually(() -> {
            here.signals.send(new Typing(CHAT, MIA));
            assertThat(listener.heard(Change.Typing.class)).isTrue();
        });

        nodes.stored(nodes.here, new HomeroomTeacherRelieved(CLASS, SCHOOL, TEACHER, NOW));
        nodes.stored(nodes.here, said(2));
        eventually(() -> assertThat(listener.heard(Change.ChatGone.class)).isTrue());
        assertThat(listener.texts()).containsExactly("Слово 1");
    }

    @Test
    void who_goes_from_node_to_node_hears_everything_once() throws InterruptedException {
        var all = 3_000;
        var random = new Random(4711);
        var writing = Thread.startVirtualThread(() -> {
            for (var number = 0; number < all; number += 2) {
                nodes.stored(nodes.here, said(number));
                nodes.stored(nodes.there, said(number + 1));
            }
        });
        var heard = new ArrayList<String>();
        var position = here.feed.position();
        var deadline = System.nanoTime() + 60_000_000_000L;
        for (var turn = 0; heard.size() < all && System.nanoTime() < deadline; turn++) {
            var listener = Listener.at(turn % 2 == 0 ? here : there, position);
            Thread.sleep(random.nextInt(150));
            position = listener.leave();
            heard.addAll(listener.texts());
        }
        writing.join();
        assertThat(heard).hasSize(all).doesNotHaveDuplicates();
    }
}

package org.homeroom.application.feed;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.homeroom.application.History;
import org.homeroom.application.Recorded;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.MessageEvent;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Tag;
import org.homeroom.domain.memberships.facts.ChatId;

/**
 * Tells everybody who listens at this node what happens in the chats that the person may read. There is one tail of the
 * log a node; what comes is handed to those who may see it from memory, without a question to the store. What somebody may
 * see is found out anew as soon as anything happens to the person or to a child whose guardian the person is, and until it
 * is known nothing is told. Source: decision 0085.
 */
public final class Feed implements AutoCloseable {

    /** Whom a fact may be about who reads chats. */
    private static final Set<String> PEOPLE = Set.of("account", "child", "guardian");

    private final History history;
    private final Sights sights;
    private final Telling telling;
    private final LogTail tail;
    private final Signals signals;
    private final FeedTerms terms;
    private final Clock clock;
    private final Semaphore evaluations;
    private final ScheduledExecutorService ticking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("feed").factory());

    private final Object gate = new Object();
    private final Map<ChatId, Set<Subscription>> readers = new HashMap<>();
    private final Map<UUID, Set<Subscription>> watchers = new HashMap<>();
    private final Set<Subscription> unsettled = new LinkedHashSet<>();
    private final Set<Subscription> all = new LinkedHashSet<>();
    private long position;

    public Feed(History history, Sights sights, LogTail tail, Signals signals, FeedTerms terms, Clock clock) {
        this.history = history;
        this.sights = sights;
        this.telling = new Telling(history);
        this.terms = terms;
        this.clock = clock;
        this.evaluations = new Semaphore(terms.evaluations());
        this.tail = tail;
        this.signals = signals;
    }

    /** Waits until it is known where the log ends. Nobody is told anything before. */
    public void start() {
        begin(tail.follow(this::happened).toCompletableFuture().join());
        signals.hear(this::signalled);
        ticking.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    /** Up to where in the log everybody has been told everything. */
    public long position() {
        synchronized (gate) {
            return position;
        }
    }

    /** Whether so much was missed that it is better to read everything anew. */
    public boolean isTooOld(long since) {
        return position() - since > terms.longestGap();
    }

    /**
     * @param since up to where in the log the reader knows everything; empty to begin now
     * @param until when the reader has to come again with a fresh token
     */
    public Subscription open(AccountId account, SessionId session, Optional<Long> since, Instant until, Reader reader) {
        Subscription opened;
        synchronized (gate) {
            opened = new Subscription(
                    this, reader, terms.buffer(), account, session, since.orElse(position), position, until);
            opened.beatAt = clock.instant();
            all.add(opened);
            unsettled.add(opened);
            watch(opened, Set.of(account.value()), true);
        }
        findOut(opened);
        return opened;
    }

    private void begin(long from) {
        synchronized (gate) {
            position = Math.max(position, from);
        }
    }

    private void happened(Recorded recorded) {
        var item = telling.of(recorded);
        synchronized (gate) {
            touched(recorded.event()).forEach(this::unsettle);
            item.ifPresent(this::tell);
            position = recorded.position();
        }
    }

    /** Under the gate. */
    private void tell(FeedItem item) {
        List.copyOf(readers.getOrDefault(item.chat(), Set.of())).forEach(one -> one.offer(item));
        List.copyOf(unsettled).forEach(one -> one.offer(item));
    }

    /** Messages, of which there are many, change nobody's rights. */
    private Set<Subscription> touched(Event event) {
        if (watchers.isEmpty() || event instanceof MessagePosted || event instanceof MessageEvent) return Set.of();
        var touched = new HashSet<Subscription>();
        for (Tag tag : event.tags()) {
            if (PEOPLE.contains(tag.key()))
                touched.addAll(watchers.getOrDefault(UUID.fromString(tag.value()), Set.of()));
        }
        return touched;
    }

    private void signalled(Signals.Signal signal) {
        synchronized (gate) {
            switch (signal) {
                case Signals.Typing typing ->
                    readersOf(typing.chat()).stream()
                            .filter(one -> !one.account.equals(typing.account()))
                            .forEach(one -> one.offer(FeedItem.unrecorded(new Change.Typing(
                                    typing.chat().value(), typing.account().value()))));
                case Signals.Marked marked ->
                    readersOf(marked.chat()).stream()
                            .filter(one -> one.account.equals(marked.account()))
                            .forEach(one -> one.offer(FeedItem.unrecorded(
                                    new Change.ReadMark(marked.chat().value()))));
            }
        }
    }

    private List<Subscription> readersOf(ChatId chat) {
        return List.copyOf(readers.getOrDefault(chat, Set.of()));
    }

    /** Under the gate. From here on nothing is told to the reader until it is known what may be. */
    private void unsettle(Subscription one) {
        if (!one.unsettle()) return;
        index(one, false);
        unsettled.add(one);
        findOut(one);
    }

    private void findOut(Subscription one) {
        Thread.startVirtualThread(() -> {
            try {
                evaluations.acquire();
                try {
                    settle(one);
                } finally {
                    evaluations.release();
                }
            } catch (InterruptedException | CompletionException e) {
                close(one);
            }
        });
    }

    private void settle(Subscription one) {
        while (true) {
            var sight =
                    sights.of(one.account, one.session).toCompletableFuture().join();
            if (one.needsMissed()) one.missed(missed(one, sight));
            synchronized (gate) {
                if (one.isStale()) continue;
                unsettled.remove(one);
                if (!all.contains(one)) return;
                if (!sight.admitted()) {
                    one.end();
                    return;
                }
                watch(one, one.sight().watched(), false);
                one.settle(sight, clock.instant());
                if (!all.contains(one)) return;
                watch(one, sight.watched(), true);
                index(one, true);
                return;
            }
        }
    }

    private List<FeedItem> missed(Subscription one, Sight sight) {
        if (sight.chats().isEmpty()) return List.of();
        return history.since(one.since, Telling.about(sight.chats().keySet())).toCompletableFuture().join().stream()
                .filter(recorded -> recorded.position() <= one.from)
                .flatMap(recorded -> telling.of(recorded).stream())
                .toList();
    }

    private void index(Subscription one, boolean in) {
        for (var chat : one.sight().chats().keySet()) change(readers, chat, one, in);
    }

    private void watch(Subscription one, Set<UUID> people, boolean in) {
        for (var person : people) change(watchers, person, one, in);
    }

    private static <K> void change(Map<K, Set<Subscription>> index, K key, Subscription one, boolean in) {
        index.compute(key, (same, some) -> {
            if (in) {
                var more = some == null ? new LinkedHashSet<Subscription>(2) : some;
                more.add(one);
                return more;
            }
            if (some != null) some.remove(one);
            return some == null || some.isEmpty() ? null : some;
        });
    }

    private void tick() {
        var now = clock.instant();
        synchronized (gate) {
            for (var one : List.copyOf(all)) {
                if (!one.until.isAfter(now)) one.end();
                else if (one.isUnsettled()) continue;
                else if (one.knownAt.plus(terms.rights()).isBefore(now)) unsettle(one);
                else if (one.beatAt.plus(terms.beat()).isBefore(now)) {
                    one.beatAt = now;
                    one.beat();
                }
            }
        }
    }

    long positionOf(Subscription one) {
        synchronized (gate) {
            return one.position(position);
        }
    }

    void close(Subscription one) {
        synchronized (gate) {
            one.end();
        }
    }

    /** Under the gate. */
    void forget(Subscription one) {
        all.remove(one);
        unsettled.remove(one);
        index(one, false);
        watch(one, one.sight().watched(), false);
        watch(one, Set.of(one.account.value()), false);
    }

    /** Everybody is sent away, and can go on elsewhere. */
    @Override
    public void close() {
        ticking.shutdownNow();
        synchronized (gate) {
            List.copyOf(all).forEach(Subscription::end);
        }
    }
}

package org.homeroom.application.feed;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.memberships.facts.ChatId;
import org.jspecify.annotations.Nullable;

/**
 * One reader's place in the feed. While it is being found out what the reader may see, what happens is laid by; it is told
 * or dropped once that is known. Every method but {@link #take} and those without side effects is called under the feed's
 * gate.
 */
public final class Subscription implements AutoCloseable {

    private final Feed feed;
    private final Reader reader;
    private final int most;
    final AccountId account;
    final SessionId session;
    final long since;
    final long from;
    final Instant until;

    private final ArrayDeque<FeedItem> buffer = new ArrayDeque<>(0);
    private List<FeedItem> laidBy = new ArrayList<>(0);
    private @Nullable List<FeedItem> missed;
    private Sight sight = Sight.NOTHING;
    private long told;
    private long taken;
    private boolean known;
    private boolean settled;
    private boolean stale;
    private boolean ended;
    Instant knownAt = Instant.MIN;
    Instant beatAt = Instant.MIN;

    /**
     * @param since up to where the reader has been told everything
     * @param from up to where the feed had come when the reader came
     * @param until when the reader has to show a fresh token
     */
    Subscription(
            Feed feed,
            Reader reader,
            int most,
            AccountId account,
            SessionId session,
            long since,
            long from,
            Instant until) {
        this.feed = feed;
        this.reader = reader;
        this.most = most;
        this.account = account;
        this.session = session;
        this.since = since;
        this.from = from;
        this.until = until;
        this.told = since;
        this.taken = since;
    }

    /** The next change, or null for none at present. */
    public @Nullable FeedItem take() {
        synchronized (buffer) {
            var next = buffer.poll();
            if (next != null && next.position() != 0) taken = next.position();
            return next;
        }
    }

    /** Whether there is something to take, or nothing will come any more. */
    public boolean hasSomething() {
        synchronized (buffer) {
            return ended || !buffer.isEmpty();
        }
    }

    /** Whether nothing comes any more after what can still be taken. */
    public boolean isOver() {
        synchronized (buffer) {
            return ended && buffer.isEmpty();
        }
    }

    /** Whether it is known what the reader may see. */
    public boolean isSettled() {
        synchronized (buffer) {
            return known;
        }
    }

    public Set<ChatId> chats() {
        return sight.chats().keySet();
    }

    /** Up to where in the log the reader has taken everything. */
    public long position() {
        return feed.positionOf(this);
    }

    /** Under the gate. */
    long position(long reached) {
        synchronized (buffer) {
            return settled && !ended && buffer.isEmpty() ? Math.max(taken, reached) : taken;
        }
    }

    Sight sight() {
        return sight;
    }

    boolean isUnsettled() {
        return !settled;
    }

    boolean needsMissed() {
        return missed == null && since < from;
    }

    void missed(List<FeedItem> items) {
        missed = items;
    }

    /** What the reader may see has to be found out anew. True where nobody is at it yet. */
    boolean unsettle() {
        if (ended) return false;
        if (!settled) {
            stale = true;
            return false;
        }
        settled = false;
        return true;
    }

    /** Whether something has happened meanwhile, so that it has to be found out once more. */
    boolean isStale() {
        var was = stale;
        stale = false;
        return was;
    }

    void settle(Sight now, Instant at) {
        var before = sight;
        sight = now;
        knownAt = at;
        settled = true;
        var first = !known;
        if (!first) tellDifference(before, now);
        synchronized (buffer) {
            known = true;
        }
        var backlog = missed;
        missed = List.of();
        if (backlog != null) backlog.forEach(this::offer);
        var waiting = laidBy;
        laidBy = new ArrayList<>(0);
        waiting.forEach(this::offer);
        reader.available();
    }

    private void tellDifference(Sight before, Sight now) {
        before.chats().keySet().stream()
                .filter(chat -> !now.chats().containsKey(chat))
                .forEach(chat -> put(FeedItem.unrecorded(new Change.ChatGone(chat.value()))));
        now.chats().keySet().stream()
                .filter(chat -> !before.chats().containsKey(chat))
                .forEach(chat -> put(FeedItem.unrecorded(new Change.ChatOpened(chat.value()))));
    }

    void offer(FeedItem item) {
        if (ended) return;
        if (!settled) {
            laidBy.add(item);
            if (laidBy.size() > most) cutOff();
            return;
        }
        if (item.position() != 0 && item.position() <= told) return;
        if (!sight.shows(item)) return;
        put(item);
    }

    private void put(FeedItem item) {
        if (ended) return;
        boolean full;
        synchronized (buffer) {
            full = buffer.size() >= most;
            if (!full) buffer.add(item);
        }
        if (full) {
            cutOff();
            return;
        }
        if (item.position() != 0) told = item.position();
        if (known) reader.available();
    }

    /** What was told stays told; the rest is for whoever resumes. */
    private void cutOff() {
        end();
        reader.cutOff();
    }

    void beat() {
        reader.beat();
    }

    /** Nothing is told any more. What is in the buffer can be taken. */
    void end() {
        synchronized (buffer) {
            if (ended) return;
            ended = true;
        }
        laidBy = List.of();
        feed.forget(this);
        reader.available();
    }

    /** The reader has gone. */
    @Override
    public void close() {
        feed.close(this);
    }
}

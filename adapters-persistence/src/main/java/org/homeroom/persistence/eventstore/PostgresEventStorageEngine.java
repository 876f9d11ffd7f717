package org.homeroom.persistence.eventstore;

import static org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException.conflictingEventsDetected;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

/**
 * The event store on PostgreSQL, with tags and append conditions over any mix of tags and types.
 *
 * <p>Positions are dense, start at 1 and follow the order of commits, so that a stream skips nothing. A token is the
 * last position seen, a marker the head at the moment of sourcing; an append is refused with an
 * {@code AppendEventsTransactionRejectedException} when an event after its marker matches its criteria. A refused or
 * failed append burns no position. An event whose identifier is stored already fails its append with a
 * {@link DuplicateEventException}.
 */
public final class PostgresEventStorageEngine implements EventStorageEngine, AutoCloseable {
    private static final String SOURCE = "SELECT head, pos, id, type, version, ts, payload, metadata, personal"
            + " FROM eventstore.source($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    private static final String TOKEN_AT = "SELECT coalesce("
            + "(SELECT min(position) FROM (SELECT position FROM eventstore.events WHERE ts >= $1 OFFSET 0) later) - 1,"
            + " (SELECT max(position) FROM eventstore.events), 0)";
    private static final int DEFAULT_PAGE_SIZE = 500;
    private static final Duration DEFAULT_POLL = Duration.ofSeconds(1);

    private final EventStoreDatabase database;
    private final EventCodec codec;
    private final EventLimits limits;
    private final Appender appender;
    private final Decoder decoder;
    private final SharedReads reads;
    private final Wakeups wakeups;
    private final int pageSize;

    /** An engine with the defaults: pages of 500 events, a poll each second. */
    public PostgresEventStorageEngine(EventStoreDatabase database, EventCodec codec, PersonalData personal) {
        this(database, codec, personal, DEFAULT_PAGE_SIZE, DEFAULT_POLL);
    }

    /**
     * An engine that listens to its database until it is closed.
     *
     * @param pageSize how many events a stream fetches at once; it holds at most four pages
     * @param poll how long an event of another node may stay unseen when its notification was lost
     */
    public PostgresEventStorageEngine(
            EventStoreDatabase database, EventCodec codec, PersonalData personal, int pageSize, Duration poll) {
        this.database = database;
        this.codec = codec;
        this.limits = new EventLimits(database.terms().limits());
        this.appender = new Appender(database, personal);
        this.decoder = new Decoder(codec, personal);
        this.reads = new SharedReads(database, decoder);
        personal.onErasure(reads::forget);
        this.pageSize = pageSize;
        this.wakeups = new Wakeups(database, personal, poll);
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition, @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
        if (events.isEmpty()) {
            return CompletableFuture.completedFuture(EmptyAppendTransaction.INSTANCE);
        }
        try {
            return CompletableFuture.completedFuture(new Transaction(condition, events));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public MessageStream<EventMessage> source(SourcingCondition condition, @Nullable ProcessingContext context) {
        long after = Math.max(0, GlobalIndexPosition.toIndex(condition.start()));
        Criteria criteria = Criteria.of(condition.criteria());
        BufferedStream stream = new BufferedStream();
        (after == 0 && SharedReads.suit(criteria)
                        ? reads.read(criteria).thenApply(found -> ended(found.entries(), found.head()))
                        : readAlone(after, criteria))
                .whenComplete((entries, failure) -> {
                    if (failure != null) {
                        stream.fail(failure);
                    } else {
                        stream.add(entries);
                        stream.end();
                    }
                });
        return stream;
    }

    private CompletableFuture<List<Entry<EventMessage>>> readAlone(long after, Criteria criteria) {
        CriteriaColumns columns = new CriteriaColumns();
        columns.add(1, criteria);
        return database.query(
                        SOURCE,
                        after,
                        columns.types(),
                        columns.tags(),
                        columns.first(),
                        columns.last(),
                        columns.keys(),
                        columns.firstType(),
                        columns.lastType(),
                        columns.typeKeys())
                .thenCompose(this::sourced);
    }

    private CompletableFuture<List<Entry<EventMessage>>> sourced(RowSet<Row> rows) {
        List<RawEvent> events = new ArrayList<>(rows.size());
        long head = 0;
        for (Row row : rows) {
            Long first = row.getLong(0);
            if (first != null) {
                head = first;
            } else {
                events.add(RawEvent.of(row, 1));
            }
        }
        long end = head;
        return decoder.decode(events).thenApply(entries -> ended(entries, end));
    }

    /** With the head as what an append has to name. */
    private static List<Entry<EventMessage>> ended(List<Entry<EventMessage>> entries, long head) {
        Context marker = ConsistencyMarker.addToContext(Context.empty(), new GlobalIndexConsistencyMarker(head));
        List<Entry<EventMessage>> all = new ArrayList<>(entries);
        all.add(new SimpleEntry<>(TerminalEventMessage.INSTANCE, marker));
        return all;
    }

    @Override
    public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
        long after = Math.max(0, condition.position().position().orElse(0));
        TailStream stream = new TailStream(database, decoder, condition.criteria(), after, pageSize, wakeups::remove);
        wakeups.add(stream);
        database.query(Wakeups.HEAD).whenComplete((rows, failure) -> {
            if (failure == null) {
                stream.wake(Wakeups.head(rows));
            } else {
                stream.fail(failure);
            }
        });
        return stream;
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(0));
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return database.query(Wakeups.HEAD).thenApply(PostgresEventStorageEngine::token);
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        return database.query(TOKEN_AT, RawEvent.stored(at)).thenApply(PostgresEventStorageEngine::token);
    }

    private static TrackingToken token(RowSet<Row> rows) {
        return new GlobalSequenceTrackingToken(Wakeups.head(rows));
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("pageSize", pageSize);
        descriptor.describeProperty("codec", codec);
    }

    /** Stops listening and closes the open streams; the connections stay with whoever opened them. */
    @Override
    public void close() {
        wakeups.close();
    }

    private final class Transaction implements AppendTransaction<ConsistencyMarker> {
        private final AppendCondition condition;
        private final Append append;
        private final AtomicBoolean finished = new AtomicBoolean();

        Transaction(AppendCondition condition, List<TaggedEventMessage<?>> events) {
            this.condition = condition;
            this.append = Append.of(condition, events, codec, limits);
        }

        @Override
        public CompletableFuture<ConsistencyMarker> commit(@Nullable ProcessingContext context) {
            if (finished.getAndSet(true)) {
                return CompletableFuture.failedFuture(new IllegalStateException("already committed or rolled back"));
            }
            return appender.write(append).thenCompose(last -> {
                if (last.isEmpty()) {
                    return CompletableFuture.failedFuture(conflictingEventsDetected(condition.consistencyMarker()));
                }
                wakeups.wake(last.getAsLong());
                return CompletableFuture.completedFuture(new GlobalIndexConsistencyMarker(last.getAsLong()));
            });
        }

        @Override
        public void rollback(@Nullable ProcessingContext context) {
            finished.set(true);
        }

        @Override
        public CompletableFuture<ConsistencyMarker> afterCommit(
                ConsistencyMarker marker, @Nullable ProcessingContext context) {
            return CompletableFuture.completedFuture(marker);
        }
    }
}

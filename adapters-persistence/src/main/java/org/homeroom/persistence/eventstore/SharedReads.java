package org.homeroom.persistence.eventstore;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * Reads what decisions rest on. Those who ask at the same time share one statement, and what is known already is not read
 * again: the statement also says what is new since, and only what nothing new matches is taken from memory.
 *
 * <p>So every answer is what the log holds at one instant after it was asked for, as if it had been read alone.
 */
final class SharedReads {
    /** Statements under way at once: a large answer does not keep everybody else waiting. */
    private static final int LANES = 2;

    private static final int A_BATCH = 200;
    private static final int MOST_CRITERIA = 500;
    private static final int MOST_NEWS = 2_000;

    private static final String NEWS = "(SELECT NULL::bigint, e.position, NULL::text, e.type, NULL::text,"
            + " NULL::timestamptz, NULL::bytea, NULL::bytea, NULL::boolean, e.tags"
            + " FROM eventstore.events e WHERE e.position > $1 ORDER BY e.position LIMIT " + (MOST_NEWS + 1) + ")";
    private static final String ONLY_NEWS = "SELECT coalesce(max(e.position), 0), NULL::bigint, NULL::text, NULL::text,"
            + " NULL::text, NULL::timestamptz, NULL::bytea, NULL::bytea, NULL::boolean, NULL::text"
            + " FROM eventstore.events e UNION ALL " + NEWS;
    private static final String SOURCE = "SELECT s.head, s.pos, s.id, s.type, s.version, s.ts, s.payload, s.metadata,"
            + " s.personal, (SELECT e.tags FROM eventstore.events e WHERE e.position = s.pos)"
            + " FROM eventstore.source(0, $2, $3, $4, $5, $6, $7, $8, $9) s UNION ALL " + NEWS;

    /** The events after these criteria, in order, as they were when the log ended at the head. */
    record Found(long head, List<Entry<EventMessage>> entries) {}

    /** @param anew whether to take nothing from memory */
    private record Reading(List<Criteria.Criterion> criteria, boolean anew, CompletableFuture<Found> found) {
        Reading again() {
            return new Reading(criteria, true, found);
        }
    }

    private record Batch(List<Reading> readings, Set<Criteria.Criterion> missing, long after) {}

    /** The events of one criterion, as soon as they are decoded. */
    private record Part(List<RawEvent> raw, CompletableFuture<List<Entry<EventMessage>>> entries) {}

    private record Rows(long head, List<KnownPast.Arrival> news, Map<Criteria.Criterion, Part> fresh) {}

    private record Answer(Reading reading, List<Part> parts) {}

    private final EventStoreDatabase database;
    private final Decoder decoder;
    private final KnownPast<Part> known = new KnownPast<>();
    private final Deque<Reading> waiting = new ArrayDeque<>();
    private int underWay;

    SharedReads(EventStoreDatabase database, Decoder decoder) {
        this.database = database;
        this.decoder = decoder;
    }

    /** Whether these can be read here: all about somebody, all of some type, or about very many, is too much to keep. */
    static boolean suit(Criteria criteria) {
        return criteria.alternatives().size() <= MOST_CRITERIA
                && criteria.alternatives().stream()
                        .noneMatch(one -> one.tags().isEmpty() || one.types().isEmpty());
    }

    CompletableFuture<Found> read(Criteria criteria) {
        Reading reading = new Reading(criteria.alternatives(), false, new CompletableFuture<>());
        synchronized (known) {
            waiting.add(reading);
        }
        depart();
        return reading.found();
    }

    /** Forgets everything that was read, for when values beside the log are erased. */
    void forget() {
        synchronized (known) {
            known.clear();
        }
    }

    private void depart() {
        for (Batch batch = next(); batch != null; batch = next()) {
            Batch departing = batch;
            ask(departing).whenComplete((rows, failure) -> {
                if (failure == null) {
                    arrive(departing, rows);
                } else {
                    giveUp(departing, failure);
                }
                depart();
            });
        }
    }

    private @Nullable Batch next() {
        synchronized (known) {
            if (waiting.isEmpty() || underWay == LANES) {
                return null;
            }
            underWay++;
            List<Reading> readings = new ArrayList<>();
            Set<Criteria.Criterion> missing = new LinkedHashSet<>();
            while (readings.size() < A_BATCH && !waiting.isEmpty()) {
                Reading next = waiting.poll();
                readings.add(next);
                next.criteria().stream()
                        .filter(criterion -> next.anew() || known.find(criterion) == null)
                        .forEach(missing::add);
            }
            return new Batch(readings, missing, known.isEmpty() ? Long.MAX_VALUE : known.upTo());
        }
    }

    private CompletableFuture<RowSet<Row>> ask(Batch batch) {
        if (batch.missing().isEmpty()) {
            return database.query(ONLY_NEWS, batch.after());
        }
        CriteriaColumns columns = new CriteriaColumns();
        columns.add(1, new Criteria(List.copyOf(batch.missing())));
        return database.query(
                SOURCE,
                batch.after(),
                columns.types(),
                columns.tags(),
                columns.first(),
                columns.last(),
                columns.keys(),
                columns.firstType(),
                columns.lastType(),
                columns.typeKeys());
    }

    private void giveUp(Batch batch, Throwable failure) {
        synchronized (known) {
            underWay--;
        }
        batch.readings().forEach(reading -> reading.found().completeExceptionally(failure));
    }

    private void arrive(Batch batch, RowSet<Row> rows) {
        Rows read;
        try {
            read = read(batch, rows);
        } catch (RuntimeException e) {
            giveUp(batch, e);
            return;
        }
        List<Answer> answers = remember(batch, read);
        read.fresh().forEach(this::decode);
        answers.forEach(answer -> tell(answer, read.head()));
    }

    private static Rows read(Batch batch, RowSet<Row> rows) {
        long head = 0;
        List<KnownPast.Arrival> news = new ArrayList<>();
        Map<Criteria.Criterion, Part> fresh = new HashMap<>();
        CriteriaByTag byTag = new CriteriaByTag();
        for (Criteria.Criterion criterion : batch.missing()) {
            fresh.put(criterion, new Part(new ArrayList<>(), new CompletableFuture<>()));
            byTag.add(criterion);
        }
        for (Row row : rows) {
            Long first = row.getLong(0);
            if (first != null) {
                head = first;
            } else if (row.getString(2) == null) {
                news.add(new KnownPast.Arrival(row.getLong(1), row.getString(3), Criteria.texts(row.getString(9))));
            } else {
                RawEvent event = RawEvent.of(row, 1);
                byTag.matching(event.type(), Criteria.texts(row.getString(9)))
                        .forEach(criterion -> Objects.requireNonNull(fresh.get(criterion))
                                .raw()
                                .add(event));
            }
        }
        return new Rows(head, news, fresh);
    }

    /** Who can be answered; the others ask again. */
    private List<Answer> remember(Batch batch, Rows read) {
        List<Answer> answers = new ArrayList<>();
        synchronized (known) {
            underWay--;
            boolean overtaken = read.head() < known.upTo();
            if (!overtaken) {
                known.learn(batch.after(), read.head(), read.news().size() > MOST_NEWS ? null : read.news());
                read.fresh()
                        .forEach((criterion, part) ->
                                known.keep(criterion, part, part.raw().size()));
            }
            for (Reading reading : batch.readings()) {
                List<Part> parts = parts(reading, read.fresh(), overtaken);
                if (parts == null) {
                    waiting.addFirst(reading.again());
                } else {
                    answers.add(new Answer(reading, parts));
                }
            }
        }
        return answers;
    }

    /** All parts as of the same head; nothing when one is not known there. */
    private @Nullable List<Part> parts(Reading reading, Map<Criteria.Criterion, Part> fresh, boolean overtaken) {
        List<Part> parts = new ArrayList<>();
        for (Criteria.Criterion criterion : reading.criteria()) {
            Part part = fresh.get(criterion);
            if (part == null && !overtaken) {
                part = known.find(criterion);
            }
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        return parts;
    }

    private void decode(Criteria.Criterion criterion, Part part) {
        decoder.decode(part.raw()).whenComplete((entries, failure) -> {
            if (failure == null) {
                part.entries().complete(entries);
                return;
            }
            synchronized (known) {
                if (known.find(criterion) == part) {
                    known.forget(criterion);
                }
            }
            part.entries().completeExceptionally(failure);
        });
    }

    private static void tell(Answer answer, long head) {
        CompletableFuture<Found> found = answer.reading().found();
        CompletableFuture.allOf(answer.parts().stream().map(Part::entries).toArray(CompletableFuture[]::new))
                .whenComplete((done, failure) -> {
                    if (failure == null) {
                        found.complete(new Found(head, inOrder(answer.parts())));
                    } else {
                        found.completeExceptionally(Failures.cause(failure));
                    }
                });
    }

    /** An event that several criteria match comes once. */
    private static List<Entry<EventMessage>> inOrder(List<Part> parts) {
        Map<Long, Entry<EventMessage>> all = new TreeMap<>();
        for (Part part : parts) {
            for (Entry<EventMessage> entry : part.entries().join()) {
                all.put(position(entry), entry);
            }
        }
        return List.copyOf(all.values());
    }

    private static long position(Entry<EventMessage> entry) {
        return TrackingToken.fromContext(entry).orElseThrow().position().orElseThrow();
    }
}

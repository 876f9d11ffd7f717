package org.homeroom.persistence.evidence;

import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeroom.persistence.evidence.EvidenceTables.Signed;

/** What the tables hold of one school. Blocks. */
final class SchoolTables {

    private static final int MOST_GAPS = 100;

    private final EvidenceTables tables;
    private final String school;

    SchoolTables(EvidenceTables tables, String school) {
        this.tables = tables;
        this.school = school;
    }

    EvidenceTables evidence() {
        return tables;
    }

    /** @param head position of the newest signed event of the school; 0 for none */
    record Sealed(Signed signed, long head) {}

    Optional<Sealed> sealed() {
        for (Row row : tables.ask(
                "SELECT c.size, c.note, c.signed_at, coalesce(h.position, 0) FROM evidence.checkpoint c"
                        + " LEFT JOIN evidence.school_head h ON h.school = $1 ORDER BY c.size DESC LIMIT 1",
                school))
            return Optional.of(new Sealed(
                    new Signed(
                            row.getLong(0),
                            row.getString(1),
                            row.getOffsetDateTime(2).toInstant()),
                    row.getLong(3)));
        return Optional.empty();
    }

    /** How many events an index leads to, up to a position and after another. */
    record Count(long until, long after) {}

    Count count(long until, long after) {
        var row = tables.ask(
                        "SELECT count(*) FILTER (WHERE position <= $2), count(*) FILTER (WHERE position > $3)"
                                + " FROM eventstore.event_tag WHERE tag = eventstore.tag_key($1)",
                        school,
                        until,
                        after)
                .iterator()
                .next();
        return new Count(row.getLong(0), row.getLong(1));
    }

    /** Of those that an index leads to, the newest first. */
    long[] positions(long until, int atMost) {
        var all = tables.ask(
                        "SELECT array_agg(position ORDER BY position DESC) FROM (SELECT position FROM eventstore.event_tag"
                                + " WHERE tag = eventstore.tag_key($1) AND position <= $2 ORDER BY position DESC LIMIT $3) t",
                        school,
                        until,
                        atMost)
                .iterator()
                .next()
                .getArrayOfLongs(0);
        return all == null
                ? new long[0]
                : Arrays.stream(all).mapToLong(Long::longValue).toArray();
    }

    List<LoggedEvent> events(long[] positions) {
        var found = new ArrayList<LoggedEvent>(positions.length);
        tables.ask(
                        "SELECT " + LoggedEvent.COLUMNS + " FROM eventstore.events WHERE position = ANY ($1::bigint[])",
                        (Object) boxed(positions))
                .forEach(row -> found.add(LoggedEvent.of(row)));
        return found;
    }

    /** Of these events, the positions of those that are not found by each of their tags. */
    Set<Long> unindexed(Collection<LoggedEvent> events) {
        var tags = new ArrayList<String>();
        var types = new ArrayList<String>();
        var positions = new ArrayList<Long>();
        for (var event : events)
            for (var tag : event.tags().split(" ")) {
                tags.add(tag);
                types.add(event.type());
                positions.add(event.position());
            }
        var missing = new HashSet<Long>();
        tables.ask(
                        "SELECT k.position FROM unnest($1::text[], $2::text[], $3::bigint[]) k(tag, type, position)"
                                + " WHERE NOT EXISTS (SELECT 1 FROM eventstore.event_tag t WHERE t.tag = eventstore.tag_key(k.tag)"
                                + " AND t.type = eventstore.type_key(k.type) AND t.position = k.position)",
                        tags.toArray(String[]::new),
                        types.toArray(String[]::new),
                        positions.toArray(Long[]::new))
                .forEach(row -> missing.add(row.getLong(0)));
        return missing;
    }

    /** Of every other school of an event, its event before. */
    Map<String, Long> others(LoggedEvent event) {
        var heads = new HashMap<String, Long>();
        for (var tag : event.tags().split(" "))
            if (tag.startsWith(SchoolChain.SCHOOL) && !tag.equals(school))
                for (var row : tables.ask(
                        "SELECT max(position) FROM eventstore.event_tag"
                                + " WHERE tag = eventstore.tag_key($1) AND position < $2",
                        tag,
                        event.position())) if (row.getLong(0) != null) heads.put(tag, row.getLong(0));
        return heads;
    }

    /** Positions between two where nothing stands. */
    List<Long> gaps(long after, long before) {
        var gaps = new ArrayList<Long>();
        tables.ask(
                        "SELECT g FROM generate_series($1::bigint + 1, $2::bigint - 1) g"
                                + " WHERE NOT EXISTS (SELECT 1 FROM eventstore.events e WHERE e.position = g) LIMIT $3",
                        after,
                        before,
                        MOST_GAPS)
                .forEach(row -> gaps.add(row.getLong(0)));
        return gaps;
    }

    private static Long[] boxed(long[] positions) {
        return Arrays.stream(positions).boxed().toArray(Long[]::new);
    }
}

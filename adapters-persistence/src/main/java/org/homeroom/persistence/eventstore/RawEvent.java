package org.homeroom.persistence.eventstore;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** An event as the database returned it, its personal parts not joined in yet. */
record RawEvent(
        long position,
        String id,
        String type,
        String version,
        Instant timestamp,
        byte[] payload,
        byte[] metadata,
        boolean personal) {

    static final String COLUMNS = "position, id, type, version, ts, payload, metadata, personal";

    /** Reads {@link #COLUMNS} from the given column on. */
    static RawEvent of(Row row, int from) {
        return new RawEvent(
                row.getLong(from),
                row.getString(from + 1),
                row.getString(from + 2),
                row.getString(from + 3),
                row.getOffsetDateTime(from + 4).toInstant(),
                row.getBuffer(from + 5).getBytes(),
                row.getBuffer(from + 6).getBytes(),
                row.getBoolean(from + 7));
    }

    /** An instant as the database keeps it: to the microsecond, the rest cut off. */
    static OffsetDateTime stored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    StoredEvent with(List<PersonalPart> parts) {
        return new StoredEvent(position, id, type, version, timestamp, payload, metadata, parts);
    }
}

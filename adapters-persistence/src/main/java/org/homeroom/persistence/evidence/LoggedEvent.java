package org.homeroom.persistence.evidence;

import io.vertx.sqlclient.Row;
import org.homeroom.evidence.Envelope;

/** An event as its leaf is made of it. */
record LoggedEvent(
        long position,
        String id,
        String type,
        String version,
        String time,
        String tags,
        byte[] payload,
        byte[] metadata) {

    static final String COLUMNS = "position, id, type, version, ts, tags, payload, metadata";

    /** Between tags as they are stored. */
    private static final char SEPARATOR = '\u001f';

    static LoggedEvent of(Row row) {
        return new LoggedEvent(
                row.getLong(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getOffsetDateTime(4).toInstant().toString(),
                tags(row.getString(5)),
                row.getBuffer(6).getBytes(),
                row.getBuffer(7).getBytes());
    }

    static String tags(String stored) {
        return stored.replace(SEPARATOR, ' ');
    }

    Envelope envelope(String previous) {
        return new Envelope(
                position, id, type, version, time, tags, previous, Envelope.digest(payload), Envelope.digest(metadata));
    }
}

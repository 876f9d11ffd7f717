package org.homeroom.benchmarks;

import java.sql.SQLException;
import java.time.Duration;

/** A service with a staff room in whose large chat so many messages have been posted. */
record TalkedIn(Database database, MeasuredService service, StaffRoom room) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static TalkedIn open(Database database, int messages) throws Exception {
        return open(database, messages, StaffRoom.OF_THE_LARGE);
    }

    /** @param teachers who are in the large chat */
    static TalkedIn open(Database database, int messages, int teachers) throws Exception {
        StaffRoom room = new StaffRoom(teachers);
        MeasuredService service = MeasuredService.on(database.server());
        try {
            try (Node log = service.log()) {
                room.fill(log.engine());
                room.talk(log.engine(), "small", StaffRoom.OF_THE_SMALL - 1);
            }
            service.start();
            if (messages > 1) {
                service.stop();
                try (Node log = service.log()) {
                    room.talk(log.engine(), "large", messages - 1);
                }
                showAll(database);
                database.settle();
                service.start();
            }
            return new TalkedIn(database, service, room);
        } catch (Exception e) {
            service.close();
            throw e;
        }
    }

    /** In which one teacher has said all there is in the large chat, but for a first word; shown by the projections. */
    static TalkedIn byOne(Database database, int teacher, int messages) throws Exception {
        StaffRoom room = new StaffRoom(StaffRoom.OF_THE_SMALL);
        MeasuredService service = MeasuredService.on(database.server());
        try {
            try (Node log = service.log()) {
                room.fill(log.engine());
                room.lead(log.engine());
                room.talk(log.engine(), teacher, messages - 1);
            }
            service.start();
            return new TalkedIn(database, service, room);
        } catch (Exception e) {
            service.close();
            throw e;
        }
    }

    /** What the projections would make of more of the same, only faster: rows like the first one. */
    private static void showAll(Database database) throws SQLException {
        String shown = "substring(token FROM '[0-9]+')::bigint";
        database.run(
                "INSERT INTO readmodel.message SELECT made.* FROM (SELECT m FROM readmodel.message m WHERE chat = '"
                        + StaffRoom.idOf("large")
                        + "' ORDER BY position LIMIT 1) first,"
                        + " (SELECT position, id, convert_from(payload, 'UTF8')::jsonb AS event FROM eventstore.events"
                        + " WHERE position > (SELECT " + shown
                        + " FROM eventstore.token WHERE processor = 'read-models')"
                        + " AND convert_from(payload, 'UTF8')::jsonb ? 'message') more,"
                        + " LATERAL jsonb_populate_record(first.m, jsonb_build_object('message', more.event -> 'message',"
                        + " 'position', more.position, 'text_event', more.id)) made",
                "UPDATE eventstore.token SET token = replace(token, " + shown
                        + "::text, (SELECT max(position) FROM eventstore.events)::text)");
    }

    Wire connect(int teacher) throws Exception {
        return service.connect(token(teacher));
    }

    String token(int teacher) throws Exception {
        return room.token(teacher, service.signature());
    }

    /** Waits until what was posted can be read. */
    void settle() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!service.knowsAll()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the read models do not catch up");
            }
            Thread.sleep(100);
        }
    }

    @Override
    public void close() throws Exception {
        service.close();
    }
}

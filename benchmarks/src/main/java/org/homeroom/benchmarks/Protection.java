package org.homeroom.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What keeps writers apart; all but the first are there to show that the stress would find what they let through. */
enum Protection {
    /** As it is. */
    FULL(""),
    /** The append function without its lock. */
    WITHOUT_LOCK("-without-lock"),
    /** Appends without a condition. */
    WITHOUT_CONDITION("-without-condition");

    private static final String LOCK = "PERFORM pg_advisory_xact_lock\\([^;]*;";

    private final String suffix;

    Protection(String suffix) {
        this.suffix = suffix;
    }

    String suffix() {
        return suffix;
    }

    void apply(Database database) throws SQLException {
        if (this == WITHOUT_LOCK) {
            try (Connection connection = database.server().connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(withoutLock(statement));
            }
        }
    }

    private static String withoutLock(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT pg_get_functiondef('eventstore.append'::regproc)")) {
            rows.next();
            String function = rows.getString(1);
            String patched = function.replaceFirst(LOCK, "");
            if (patched.equals(function)) {
                throw new IllegalStateException("eventstore.append has no lock that could be taken out");
            }
            return patched;
        }
    }
}

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
    private static final String CHECKED = "IF rejected = '\\{}' THEN";
    private static final String PAUSE = "PERFORM pg_sleep(0.001); ";

    private final String suffix;

    Protection(String suffix) {
        this.suffix = suffix;
    }

    String suffix() {
        return suffix;
    }

    /** Also makes every append pause between its check and its rows, so that writers who are not kept apart do meet. */
    void apply(Database database) throws SQLException {
        try (Connection connection = database.server().connect();
                Statement statement = connection.createStatement()) {
            String pausing = replaced(function(statement), CHECKED, PAUSE + "$0");
            statement.execute(this == WITHOUT_LOCK ? replaced(pausing, LOCK, "") : pausing);
        }
    }

    private static String function(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT pg_get_functiondef('eventstore.append'::regproc)")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String replaced(String function, String what, String by) {
        String patched = function.replaceFirst(what, by);
        if (patched.equals(function)) {
            throw new IllegalStateException("eventstore.append is not what it was: no " + what);
        }
        return patched;
    }
}

package org.homeroom.benchmarks;

import io.vertx.pgclient.PgConnectOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** How to reach one database of a PostgreSQL server. */
record Server(String host, int port, String database, String username, String password) {

    /** @param url host:port/database */
    static Server at(String url, String username, String password) {
        PgConnectOptions parsed = PgConnectOptions.fromUri("postgresql://" + url);
        return new Server(parsed.getHost(), parsed.getPort(), parsed.getDatabase(), username, password);
    }

    Server withDatabase(String other) {
        return new Server(host, port, other, username, password);
    }

    String url() {
        return host + ":" + port + "/" + database;
    }

    PgConnectOptions options() {
        return new PgConnectOptions()
                .setHost(host)
                .setPort(port)
                .setDatabase(database)
                .setUser(username)
                .setPassword(password);
    }

    String jdbcUrl() {
        return "jdbc:postgresql://" + url();
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), username, password);
    }

    void run(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    String show(String setting) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public String toString() {
        return username + "@" + url();
    }
}

package org.homeroom.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeroom.persistence.eventstore.Engines.append;
import static org.homeroom.persistence.eventstore.Engines.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service's role may do; that the engine works as it, all its other tests show. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final TestDatabase database = new TestDatabase();
    private final PostgresEventStorageEngine engine = Engines.engine(database);

    @BeforeAll
    void something_is_in_the_log() {
        assertThat(append(engine, event("Happened", Map.of("who", "ann", "_name", "Anna"), "account:ann")))
                .isOne();
    }

    @AfterAll
    void close() {
        engine.close();
        database.connections.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO eventstore.events SELECT position + 1, id || '!', type, version, ts, payload, metadata,"
                        + " tags, personal FROM eventstore.events",
                "UPDATE eventstore.events SET payload = ''",
                "DELETE FROM eventstore.events",
                "TRUNCATE eventstore.events",
                "DROP TABLE eventstore.events",
                "ALTER TABLE eventstore.events DROP COLUMN metadata",
                "INSERT INTO eventstore.event_tag VALUES (1, 1)",
                "UPDATE eventstore.event_tag SET tag = 1",
                "DELETE FROM eventstore.event_tag",
                "TRUNCATE eventstore.event_tag",
                "INSERT INTO personal.value SELECT event_id, part || '!', subject, key_id, ciphertext"
                        + " FROM personal.value",
                "UPDATE personal.value SET ciphertext = ''",
                "UPDATE personal.subject_key SET wrapped = ''",
                "UPDATE eventstore.identity SET id = 'another'",
                "CREATE TABLE eventstore.more ()",
                "CREATE TABLE public.more ()"
            })
    void nothing_touches_the_log_but_an_append(String sql) {
        assertThatThrownBy(() -> asTheService(sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    }

    @Test
    void read_models_are_the_services_own_even_those_of_later_migrations() {
        database.run("SET ROLE homeroom; CREATE TABLE readmodel.later (n int)");
        assertThatCode(() -> asTheService("INSERT INTO readmodel.later VALUES (1);"
                        + " UPDATE readmodel.later SET n = 2; TRUNCATE readmodel.later, readmodel.message"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_later_migration_may_bring_another_function_of_the_store() {
        database.run("SET ROLE homeroom; CREATE FUNCTION eventstore.later() RETURNS int LANGUAGE sql AS 'SELECT 1';"
                + " REVOKE ALL ON FUNCTION eventstore.later FROM PUBLIC");
        assertThatCode(() -> asTheService("SELECT eventstore.later()")).doesNotThrowAnyException();
    }

    private void asTheService(String sql) throws SQLException {
        try (Connection connection = database.jdbcOfTheService();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package org.homeroom.persistence.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseOutageTest {

    private final DatabaseOutage outage = new DatabaseOutage();

    @Test
    void a_database_that_is_away_stops_starts_or_is_full_is_an_outage_however_deep_it_lies() {
        assertThat(outage.isBehind(new ConnectException("refused"))).isTrue();
        assertThat(outage.isBehind(ClosedConnectionException.INSTANCE)).isTrue();
        assertThat(outage.isBehind(new TimeoutException())).isTrue();
        assertThat(outage.isBehind(refused("57P01"))).isTrue();
        assertThat(outage.isBehind(refused("57P03"))).isTrue();
        assertThat(outage.isBehind(refused("53100"))).isTrue();
        assertThat(outage.isBehind(new CompletionException(new IllegalStateException(refused("08006")))))
                .isTrue();
    }

    @Test
    void what_is_broken_is_no_outage() {
        assertThat(outage.isBehind(refused("23505"))).isFalse();
        assertThat(outage.isBehind(refused("42601"))).isFalse();
        assertThat(outage.isBehind(new IllegalStateException("a bug"))).isFalse();
        assertThat(outage.isBehind(new NullPointerException())).isFalse();
    }

    private static PgException refused(String state) {
        return new PgException("refused", "ERROR", state, null);
    }
}

package org.homeroom.persistence.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TransienceTest {

    private final Transience transience = new Transience(new DatabaseOutage());

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53100", "53300", "57P01", "57014", "40001", "40P01"})
    void what_the_database_will_do_later_is_transient(String state) {
        var refused = new PgException("later", "ERROR", state, "");
        assertThat(transience.isTransient(new CompletionException(new RuntimeException(refused))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22012", "23505", "42P01", "42501"})
    void what_it_will_refuse_again_is_not(String state) {
        assertThat(transience.isTransient(new PgException("never", "ERROR", state, "")))
                .isFalse();
    }

    @Test
    void conflicts_lost_claims_and_a_database_out_of_reach_are_transient() {
        assertThat(transience.isTransient(
                        AppendEventsTransactionRejectedException.conflictingEventsDetected(ConsistencyMarker.ORIGIN)))
                .isTrue();
        assertThat(transience.isTransient(new CompletionException(new UnableToClaimTokenException("elsewhere"))))
                .isTrue();
        assertThat(transience.isTransient(new IOException("refused"))).isTrue();
        assertThat(transience.isTransient(new OutOfMemoryError())).isTrue();
    }

    @Test
    void a_bug_is_not() {
        assertThat(transience.isTransient(new NullPointerException())).isFalse();
        assertThat(transience.isTransient(new CompletionException(new IllegalArgumentException())))
                .isFalse();
    }
}

package org.homeroom.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeroom.persistence.eventstore.Engines.get;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.ReplayToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToInitializeTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresTokenStoreTest {
    private static final String PROCESSOR = "roster";
    private static final Duration LONG = Duration.ofMinutes(5);

    private final TestDatabase database = new TestDatabase();
    private final PostgresTokenStore here = new PostgresTokenStore(database.connections, "here", LONG);
    private final PostgresTokenStore there = new PostgresTokenStore(database.connections, "there", LONG);

    @BeforeEach
    void two_segments() {
        get(here.initializeTokenSegments(PROCESSOR, 2, at(0), null));
    }

    @AfterEach
    void close() {
        database.connections.close();
    }

    @Test
    void a_token_comes_back_as_it_was_stored() {
        get(here.fetchToken(PROCESSOR, 0, null));
        for (TrackingToken token : new TrackingToken[] {at(7), ReplayToken.createReplayToken(at(9), at(2))}) {
            get(here.storeToken(token, PROCESSOR, 0, null));
            assertThat(get(here.fetchToken(PROCESSOR, 0, null))).isEqualTo(token);
        }
        get(here.storeToken(null, PROCESSOR, 0, null));
        assertThat(get(here.fetchToken(PROCESSOR, 0, null))).isNull();
    }

    @Test
    void a_claimed_segment_is_closed_to_other_nodes() {
        get(here.fetchToken(PROCESSOR, 0, null));
        assertUnclaimable(() -> get(there.fetchToken(PROCESSOR, 0, null)));
        assertUnclaimable(() -> get(there.storeToken(at(1), PROCESSOR, 0, null)));
        assertUnclaimable(() -> get(there.extendClaim(PROCESSOR, 0, null)));
        assertUnclaimable(() -> get(there.deleteToken(PROCESSOR, 0, null)));
        assertThat(get(there.fetchAvailableSegments(PROCESSOR, null))).containsExactly(new Segment(1, 1));
    }

    @Test
    void a_released_segment_is_open_again() {
        get(here.fetchToken(PROCESSOR, 0, null));
        get(here.releaseClaim(PROCESSOR, 0, null));
        assertThat(get(there.fetchToken(PROCESSOR, 0, null))).isEqualTo(at(0));
    }

    @Test
    void whoever_lost_a_claim_stores_nothing_more() throws InterruptedException {
        PostgresTokenStore hasty = new PostgresTokenStore(database.connections, "hasty", Duration.ofMillis(1));
        get(here.fetchToken(PROCESSOR, 0, null));
        Thread.sleep(20);
        get(hasty.fetchToken(PROCESSOR, 0, null));
        get(hasty.storeToken(at(5), PROCESSOR, 0, null));
        assertUnclaimable(() -> get(here.storeToken(at(3), PROCESSOR, 0, null)));
        assertThat(get(hasty.fetchToken(PROCESSOR, 0, null))).isEqualTo(at(5));
    }

    @Test
    void a_segment_that_was_split_cannot_be_claimed_under_its_old_mask() {
        assertUnclaimable(() -> get(here.fetchToken(PROCESSOR, new Segment(0, 3), null)));
        assertThat(get(here.fetchToken(PROCESSOR, new Segment(0, 1), null))).isEqualTo(at(0));
    }

    @Test
    void segments_are_made_once() {
        assertUnclaimable(() -> get(here.initializeTokenSegments(PROCESSOR, 2, at(0), null)));
        assertThatThrownBy(() -> get(here.initializeSegment(at(0), PROCESSOR, new Segment(1, 1), null)))
                .hasCauseInstanceOf(UnableToInitializeTokenException.class);
        assertThat(get(here.fetchSegments(PROCESSOR, null))).containsExactly(new Segment(0, 1), new Segment(1, 1));
        assertThat(get(here.fetchSegment(PROCESSOR, 1, null))).isEqualTo(new Segment(1, 1));
        assertThat(get(here.fetchSegment(PROCESSOR, 5, null))).isNull();
    }

    @Test
    void the_store_has_one_identity() {
        assertThat(get(here.retrieveStorageIdentifier(null))).isEqualTo(get(there.retrieveStorageIdentifier(null)));
    }

    @Test
    void a_token_is_stored_in_the_transaction_of_the_read_models() {
        get(here.fetchToken(PROCESSOR, 0, null));
        AtomicReference<String> ran = new AtomicReference<>();
        SqlExecutor transaction = (sql, params) -> {
            ran.set(sql);
            return CompletableFuture.completedFuture(1);
        };
        get(new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE)
                .create()
                .executeWithResult(context -> {
                    context.putResource(PostgresTokenStore.TRANSACTION, transaction);
                    return store(context);
                }));
        assertThat(ran.get()).startsWith("UPDATE eventstore.token");
        assertThat(get(here.fetchToken(PROCESSOR, 0, null))).isEqualTo(at(0));
    }

    private CompletableFuture<Void> store(ProcessingContext context) {
        return here.storeToken(at(4), PROCESSOR, 0, context);
    }

    private static GlobalSequenceTrackingToken at(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    private static void assertUnclaimable(ThrowingCallable call) {
        assertThatThrownBy(call).hasCauseInstanceOf(UnableToClaimTokenException.class);
    }
}

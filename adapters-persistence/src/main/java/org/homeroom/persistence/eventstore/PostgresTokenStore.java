package org.homeroom.persistence.eventstore;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToInitializeTokenException;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToRetrieveIdentifierException;
import org.jspecify.annotations.Nullable;

/**
 * The positions of event processors, each segment claimed by at most one node.
 *
 * <p>A token is stored only by the node that holds its claim; after a claim was lost, storing fails with an
 * {@code UnableToClaimTokenException}. With {@link #TRANSACTION} in the processing context the token is stored in the
 * transaction of the read models, so that rows and token commit together.
 */
public final class PostgresTokenStore implements TokenStore {
    /** Where {@link #storeToken} runs its statement, if whoever updates read models has a transaction open. */
    public static final ResourceKey<SqlExecutor> TRANSACTION = ResourceKey.withLabel("tokenTransaction");

    private static final Duration DEFAULT_CLAIM_TIMEOUT = Duration.ofSeconds(10);
    private static final String INITIALIZE =
            "INSERT INTO eventstore.token (processor, segment, mask, token, token_type)"
                    + " SELECT $1, s.segment, s.mask, $4, $5 FROM unnest($2::int[], $3::int[]) s(segment, mask)";
    private static final String STORE = "UPDATE eventstore.token SET token = $1, token_type = $2,"
            + " claimed_at = clock_timestamp() WHERE processor = $3 AND segment = $4 AND owner = $5";
    private static final String FETCH = "UPDATE eventstore.token SET owner = $1, claimed_at = clock_timestamp()"
            + " WHERE processor = $2 AND segment = $3 AND mask = coalesce($4::int, mask) AND (owner IS NULL OR owner = $1"
            + " OR claimed_at < clock_timestamp() - $5::bigint * interval '1 millisecond')"
            + " RETURNING token, token_type";
    private static final String EXTEND = "UPDATE eventstore.token SET claimed_at = clock_timestamp()"
            + " WHERE processor = $1 AND segment = $2 AND owner = $3";
    private static final String RELEASE = "UPDATE eventstore.token SET owner = NULL, claimed_at = NULL"
            + " WHERE processor = $1 AND segment = $2 AND owner = $3";
    // Axon's split releases the claim before it deletes: a token without an owner may go as well
    private static final String DELETE =
            "DELETE FROM eventstore.token WHERE processor = $1 AND segment = $2" + " AND (owner IS NULL OR owner = $3)";
    private static final String SEGMENT =
            "SELECT segment, mask FROM eventstore.token WHERE processor = $1 AND segment = $2";
    private static final String SEGMENTS =
            "SELECT segment, mask FROM eventstore.token WHERE processor = $1 ORDER BY segment";
    private static final String AVAILABLE = "SELECT segment, mask FROM eventstore.token WHERE processor = $1"
            + " AND (owner IS NULL OR owner = $2"
            + " OR claimed_at < clock_timestamp() - $3::bigint * interval '1 millisecond') ORDER BY segment";
    private static final String IDENTITY = "SELECT id FROM eventstore.identity";

    private final EventStoreDatabase database;
    private final String node;
    private final long claimMillis;

    /** A store whose claims may be taken over after 10 seconds without a sign of life. */
    public PostgresTokenStore(EventStoreDatabase database, String node) {
        this(database, node, DEFAULT_CLAIM_TIMEOUT);
    }

    /**
     * A store that claims in the name of a node.
     *
     * @param node unique among running processes
     * @param claimTimeout how long a claim holds after the last sign of life
     */
    public PostgresTokenStore(EventStoreDatabase database, String node, Duration claimTimeout) {
        this.database = database;
        this.node = node;
        this.claimMillis = claimTimeout.toMillis();
    }

    @Override
    public CompletableFuture<List<Segment>> initializeTokenSegments(
            String processor,
            int segmentCount,
            @Nullable TrackingToken initialToken,
            @Nullable ProcessingContext context) {
        List<Segment> segments = Segment.splitBalanced(Segment.ROOT_SEGMENT, segmentCount - 1);
        return insert(processor, segments, initialToken)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                        Failures.isDuplicate(failure)
                                ? new UnableToClaimTokenException(
                                        "some segments of '" + processor + "' exist already", Failures.cause(failure))
                                : Failures.cause(failure)))
                .thenApply(done -> segments);
    }

    @Override
    public CompletableFuture<Void> initializeSegment(
            @Nullable TrackingToken token, String processor, Segment segment, @Nullable ProcessingContext context) {
        return insert(processor, List.of(segment), token)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                        Failures.isDuplicate(failure)
                                ? new UnableToInitializeTokenException(
                                        name(processor, segment.getSegmentId()) + " exists already",
                                        Failures.cause(failure))
                                : Failures.cause(failure)))
                .thenAccept(done -> {});
    }

    private CompletableFuture<RowSet<Row>> insert(
            String processor, List<Segment> segments, @Nullable TrackingToken token) {
        StoredToken stored = StoredToken.of(token);
        Integer[] ids = segments.stream().map(Segment::getSegmentId).toArray(Integer[]::new);
        Integer[] masks = segments.stream().map(Segment::getMask).toArray(Integer[]::new);
        return database.query(INITIALIZE, processor, ids, masks, stored.json(), stored.type());
    }

    @Override
    public CompletableFuture<Void> storeToken(
            @Nullable TrackingToken token, String processor, int segment, @Nullable ProcessingContext context) {
        StoredToken stored = StoredToken.of(token);
        return executor(context)
                .execute(STORE, stored.json(), stored.type(), processor, segment, node)
                .thenAccept(changed -> requireClaim(changed, processor, segment));
    }

    private SqlExecutor executor(@Nullable ProcessingContext context) {
        SqlExecutor transaction = context == null ? null : context.getResource(TRANSACTION);
        return transaction == null ? this::update : transaction;
    }

    private CompletableFuture<Integer> update(String sql, @Nullable Object... params) {
        return database.query(sql, params).thenApply(RowSet::rowCount);
    }

    @Override
    public CompletableFuture<TrackingToken> fetchToken(
            String processor, int segment, @Nullable ProcessingContext context) {
        return claim(processor, segment, null);
    }

    @Override
    public CompletableFuture<TrackingToken> fetchToken(
            String processor, Segment segment, @Nullable ProcessingContext context) {
        return claim(processor, segment.getSegmentId(), segment.getMask());
    }

    private CompletableFuture<TrackingToken> claim(String processor, int segment, @Nullable Integer mask) {
        return database.query(FETCH, node, processor, segment, mask, claimMillis)
                .thenApply(rows -> {
                    requireClaim(rows.rowCount(), processor, segment);
                    Row row = rows.iterator().next();
                    return new StoredToken(row.getString(0), row.getString(1)).token();
                });
    }

    @Override
    public CompletableFuture<Void> extendClaim(String processor, int segment, @Nullable ProcessingContext context) {
        return update(EXTEND, processor, segment, node)
                .thenAccept(changed -> requireClaim(changed, processor, segment));
    }

    @Override
    public CompletableFuture<Void> releaseClaim(String processor, int segment, @Nullable ProcessingContext context) {
        return update(RELEASE, processor, segment, node).thenAccept(changed -> {});
    }

    @Override
    public CompletableFuture<Void> deleteToken(String processor, int segment, @Nullable ProcessingContext context) {
        return update(DELETE, processor, segment, node)
                .thenAccept(changed -> requireClaim(changed, processor, segment));
    }

    @Override
    public CompletableFuture<Segment> fetchSegment(String processor, int segment, @Nullable ProcessingContext context) {
        return database.query(SEGMENT, processor, segment)
                .thenApply(rows -> segments(rows).stream().findFirst().orElse(null));
    }

    @Override
    public CompletableFuture<List<Segment>> fetchSegments(String processor, @Nullable ProcessingContext context) {
        return database.query(SEGMENTS, processor).thenApply(PostgresTokenStore::segments);
    }

    @Override
    public CompletableFuture<List<Segment>> fetchAvailableSegments(
            String processor, @Nullable ProcessingContext context) {
        return database.query(AVAILABLE, processor, node, claimMillis).thenApply(PostgresTokenStore::segments);
    }

    @Override
    public CompletableFuture<String> retrieveStorageIdentifier(@Nullable ProcessingContext context) {
        return database.query(IDENTITY)
                .thenApply(rows -> rows.iterator().next().getString(0))
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(new UnableToRetrieveIdentifierException(
                        "the store has no readable identity", Failures.cause(failure))));
    }

    private static List<Segment> segments(RowSet<Row> rows) {
        List<Segment> segments = new ArrayList<>();
        for (Row row : rows) {
            segments.add(new Segment(row.getInteger(0), row.getInteger(1)));
        }
        return segments;
    }

    private void requireClaim(int changed, String processor, int segment) {
        if (changed == 0) {
            throw new UnableToClaimTokenException(
                    name(processor, segment) + " does not exist or is claimed by another node than " + node);
        }
    }

    private static String name(String processor, int segment) {
        return "token '" + processor + "[" + segment + "]'";
    }
}

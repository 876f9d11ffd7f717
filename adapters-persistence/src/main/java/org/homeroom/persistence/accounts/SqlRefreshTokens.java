package org.homeroom.persistence.accounts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.homeroom.application.accounts.RefreshTokens;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.persistence.storage.VertxBridge;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SqlRefreshTokens implements RefreshTokens {

    /** For so long a client that repeats itself is not taken for two. */
    private static final Duration A_MOMENT = Duration.ofSeconds(30);

    private final SessionFactory factory;
    private final VertxBridge bridge;
    private final Clock clock;

    SqlRefreshTokens(SessionFactory factory, VertxBridge bridge, Clock clock) {
        this.factory = factory;
        this.bridge = bridge;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Void> issue(SessionId session, AccountId account, Digest token) {
        return bridge.call(() ->
                factory.withTransaction(database -> database.find(RefreshTokenRow.class, session.value())
                        .chain(found -> {
                            var row = found == null ? new RefreshTokenRow() : found;
                            row.session = session.value();
                            row.account = account.value();
                            row.token = token.value();
                            row.replaced = null;
                            row.renewedAt = clock.instant();
                            return found == null
                                    ? database.persist(row)
                                    : Uni.createFrom().voidItem();
                        })));
    }

    @Override
    public CompletionStage<Renewal> renew(SessionId session, Digest named, Digest next) {
        var now = clock.instant();
        return bridge.call(() -> factory.withTransaction(database -> replace(database, session, named, next, now)
                .chain(replaced -> database.find(RefreshTokenRow.class, session.value())
                        .map(row -> renewal(row, replaced == 1, named, now)))));
    }

    private static Uni<Integer> replace(Session database, SessionId session, Digest named, Digest next, Instant now) {
        return database.createMutationQuery("update RefreshTokenRow set replaced = token, token = :next,"
                        + " renewedAt = :now where session = :session and token = :named")
                .setParameter("session", session.value())
                .setParameter("named", named.value())
                .setParameter("next", next.value())
                .setParameter("now", now)
                .executeUpdate();
    }

    private static Renewal renewal(@Nullable RefreshTokenRow row, boolean done, Digest named, Instant now) {
        if (row == null) return new Renewal(Kind.UNKNOWN, null);
        var account = new AccountId(row.account);
        if (done) return new Renewal(Kind.RENEWED, account);
        if (!named.value().equals(row.replaced)) return new Renewal(Kind.UNKNOWN, null);
        return new Renewal(row.renewedAt.isAfter(now.minus(A_MOMENT)) ? Kind.JUST_REPLACED : Kind.STOLEN, account);
    }

    @Override
    public CompletionStage<Void> forget(SessionId session) {
        return bridge.call(() -> factory.withTransaction(
                        database -> database.createMutationQuery("delete from RefreshTokenRow where session = :session")
                                .setParameter("session", session.value())
                                .executeUpdate()))
                .thenAccept(deleted -> {});
    }
}

package org.homeroom.persistence.storage;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.util.UUID;
import java.util.function.Consumer;
import org.homeroom.application.feed.Signals;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ChatId;
import org.jboss.logging.Logger;

/** Signals as notifications of the database. They hold ids and numbers, and the database keeps none of them. */
public final class PgSignals implements Signals, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PgSignals.class);
    private static final String CHANNEL = "feed";
    private static final String NOTIFY = "select pg_notify('" + CHANNEL + "', $1)";
    private static final long RECONNECT = 500;

    private final Pool pool;
    private final PgSubscriber subscriber;

    public PgSignals(Vertx vertx, PgConnectOptions options, Pool pool) {
        this.pool = pool;
        this.subscriber = PgSubscriber.subscriber(vertx, options).reconnectPolicy(retries -> RECONNECT);
    }

    @Override
    public void send(Signal signal) {
        pool.preparedQuery(NOTIFY)
                .execute(Tuple.of(written(signal)))
                .onFailure(why -> LOG.debug("A signal got lost", why));
    }

    @Override
    public void hear(Consumer<Signal> each) {
        subscriber.channel(CHANNEL).handler(text -> each.accept(read(text)));
        subscriber.connect().onFailure(why -> LOG.warn("Signals of other nodes are not heard", why));
    }

    private static String written(Signal signal) {
        return switch (signal) {
            case Typing typing ->
                "t " + typing.chat().value() + " " + typing.account().value() + " 0";
            case Marked marked ->
                "m " + marked.chat().value() + " " + marked.account().value() + " " + marked.position();
        };
    }

    private static Signal read(String text) {
        var parts = text.split(" ");
        var chat = new ChatId(UUID.fromString(parts[1]));
        var account = new AccountId(UUID.fromString(parts[2]));
        return "t".equals(parts[0]) ? new Typing(chat, account) : new Marked(chat, account, Long.parseLong(parts[3]));
    }

    @Override
    public void close() {
        subscriber.close();
    }
}

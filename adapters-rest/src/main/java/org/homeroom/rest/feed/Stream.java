package org.homeroom.rest.feed;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.homeroom.application.feed.FeedItem;
import org.homeroom.application.feed.Reader;
import org.homeroom.application.feed.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * One reader's stream of events. It writes only as fast as the reader takes; all of it happens on the event loop of the
 * connection.
 *
 * @param <E> an event as it is written
 */
final class Stream<E> implements Publisher<E>, java.util.concurrent.Flow.Subscription, Reader {

    private static final long GRACE = 5_000;

    private final Vertx vertx;
    private final Context context;
    private final HttpServerRequest request;
    private final Function<Reader, Subscription> opening;
    private final Function<Subscription, E> beginning;
    private final BiFunction<Long, @Nullable FeedItem, E> event;
    private final AtomicBoolean called = new AtomicBoolean();

    private @Nullable Subscription feed;
    private @Nullable Subscriber<? super E> subscriber;
    private long demand;
    private boolean begun;
    private boolean done;

    /**
     * @param beginning the first event, once it is known what the reader may see
     * @param event an item as it is written, or where the feed has come to without one
     */
    Stream(
            Vertx vertx,
            HttpServerRequest request,
            Function<Reader, Subscription> opening,
            Function<Subscription, E> beginning,
            BiFunction<Long, @Nullable FeedItem, E> event) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.request = request;
        this.opening = opening;
        this.beginning = beginning;
        this.event = event;
    }

    @Override
    public void subscribe(Subscriber<? super E> to) {
        subscriber = to;
        to.onSubscribe(this);
        context.runOnContext(nothing -> {
            if (!done) feed = opening.apply(this);
            drain();
        });
    }

    @Override
    public void request(long more) {
        context.runOnContext(nothing -> {
            demand += more;
            drain();
        });
    }

    @Override
    public void cancel() {
        context.runOnContext(nothing -> {
            done = true;
            leave();
        });
    }

    @Override
    public void available() {
        if (called.compareAndSet(false, true))
            context.runOnContext(nothing -> {
                called.set(false);
                drain();
            });
    }

    @Override
    public void beat() {
        context.runOnContext(nothing -> {
            var open = feed;
            if (!done && begun && demand > 0 && open != null) {
                demand--;
                tell(event.apply(open.position(), null));
            }
        });
    }

    @Override
    public void cutOff() {
        vertx.setTimer(
                GRACE,
                late -> context.runOnContext(nothing -> {
                    if (!done) request.connection().close();
                }));
    }

    private void drain() {
        var open = feed;
        if (done || open == null) return;
        if (!begun && open.isSettled() && demand > 0) {
            begun = true;
            demand--;
            tell(beginning.apply(open));
        }
        while (begun && demand > 0) {
            var item = open.take();
            if (item == null) break;
            demand--;
            tell(event.apply(item.position(), item));
        }
        if (open.isOver()) {
            done = true;
            leave();
            if (subscriber != null) subscriber.onComplete();
        }
    }

    private void tell(E one) {
        if (subscriber != null) subscriber.onNext(one);
    }

    /** The feed may be busy, and the event loop does not wait for it. */
    private void leave() {
        var open = feed;
        if (open != null) Thread.startVirtualThread(open::close);
    }
}

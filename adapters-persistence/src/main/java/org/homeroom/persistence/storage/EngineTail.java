package org.homeroom.persistence.storage;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.homeroom.application.Recorded;
import org.homeroom.application.feed.LogTail;
import org.homeroom.domain.kernel.Event;
import org.homeroom.persistence.eventstore.PostgresEventStorageEngine;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The tail of the store, opened again from where it was whenever it breaks. */
public final class EngineTail implements LogTail, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EngineTail.class);
    private static final int ATTEMPTS = 20;
    private static final long PAUSE = 500;

    private final PostgresEventStorageEngine engine;
    private final ScheduledExecutorService working = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("log-tail").factory());

    private @Nullable MessageStream<EventMessage> stream;
    private long reached;

    public EngineTail(PostgresEventStorageEngine engine) {
        this.engine = engine;
    }

    @Override
    public CompletionStage<Long> follow(Consumer<Recorded> each) {
        return engine.latestToken(null).thenApply(token -> {
            var from = token == null ? 0L : token.position().orElse(0);
            working.execute(() -> {
                reached = from;
                open(each);
            });
            return from;
        });
    }

    private void open(Consumer<Recorded> each) {
        var opened = engine.stream(StreamingCondition.startingFrom(new GlobalSequenceTrackingToken(reached)), null);
        stream = opened;
        opened.setCallback(() -> {
            if (!working.isShutdown()) working.execute(() -> drain(opened, each));
        });
    }

    private void drain(MessageStream<EventMessage> from, Consumer<Recorded> each) {
        if (from != stream) return;
        for (var next = from.next(); next.isPresent(); next = from.next()) {
            var message = next.get().message();
            var position = Long.parseLong(message.metadata().getOrDefault(HomeroomCodec.POSITION, "0"));
            if (message.payload() instanceof Event event) hand(position, message, event, each);
            reached = position;
        }
        if (!from.isCompleted() || working.isShutdown()) return;
        from.error().ifPresent(why -> LOG.warn("The tail of the log broke off and is opened again", why));
        stream = null;
        working.schedule(() -> open(each), PAUSE, TimeUnit.MILLISECONDS);
    }

    private static void hand(long position, EventMessage message, Event event, Consumer<Recorded> each) {
        var recorded = new Recorded(position, message.identifier(), message.timestamp(), event, message.metadata());
        for (var attempt = 1; ; attempt++) {
            try {
                each.accept(recorded);
                return;
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS) {
                    LOG.errorf(failure, "The event at position %d is told to nobody", position);
                    return;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        working.shutdownNow();
        var open = stream;
        if (open != null) open.close();
    }
}

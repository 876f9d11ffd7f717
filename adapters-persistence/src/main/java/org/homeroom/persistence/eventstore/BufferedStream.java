package org.homeroom.persistence.eventstore;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** A message stream fed from elsewhere: reading from it never blocks. */
class BufferedStream implements MessageStream<EventMessage> {
    private final Callback callback = new Callback();
    private final Deque<Entry<EventMessage>> buffer = new ArrayDeque<>();
    private boolean ended;
    private @Nullable Throwable error;

    final void add(Collection<Entry<EventMessage>> entries) {
        synchronized (buffer) {
            if (ended) {
                return;
            }
            buffer.addAll(entries);
        }
        callback.run();
    }

    final void end() {
        synchronized (buffer) {
            ended = true;
        }
        callback.run();
    }

    final void fail(Throwable failure) {
        synchronized (buffer) {
            if (ended) {
                return;
            }
            ended = true;
            error = Failures.cause(failure);
        }
        callback.run();
    }

    final int buffered() {
        synchronized (buffer) {
            return buffer.size();
        }
    }

    final boolean isEnded() {
        synchronized (buffer) {
            return ended;
        }
    }

    @Override
    public Optional<Entry<EventMessage>> next() {
        synchronized (buffer) {
            return Optional.ofNullable(buffer.poll());
        }
    }

    @Override
    public final Optional<Entry<EventMessage>> peek() {
        synchronized (buffer) {
            return Optional.ofNullable(buffer.peek());
        }
    }

    @Override
    public final void setCallback(Runnable consumer) {
        callback.set(consumer);
        if (hasNextAvailable() || isCompleted()) {
            callback.run();
        }
    }

    @Override
    public final Optional<Throwable> error() {
        synchronized (buffer) {
            return Optional.ofNullable(error);
        }
    }

    @Override
    public final boolean isCompleted() {
        synchronized (buffer) {
            return ended && buffer.isEmpty();
        }
    }

    @Override
    public final boolean hasNextAvailable() {
        synchronized (buffer) {
            return !buffer.isEmpty();
        }
    }

    @Override
    public void close() {
        synchronized (buffer) {
            ended = true;
            buffer.clear();
        }
    }
}

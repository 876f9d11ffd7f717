package org.homeroom.application.feed;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.homeroom.application.Answer;
import org.homeroom.application.History;
import org.homeroom.application.Homeroom;
import org.homeroom.application.Provenance;
import org.homeroom.application.Recorded;
import org.homeroom.domain.accounts.sessions.SessionRefusal;
import org.homeroom.domain.kernel.Boundary;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Outcome;

/** A log in memory into which anything can be written, with its tail, its readers and its signals. */
final class PretendedLog implements History, Homeroom, LogTail, Signals {

    private final List<Recorded> recorded = new CopyOnWriteArrayList<>();
    private final List<Consumer<Recorded>> tails = new CopyOnWriteArrayList<>();
    private final List<Consumer<Signal>> ears = new CopyOnWriteArrayList<>();

    volatile boolean slow;
    volatile boolean sessionsOpen = true;

    synchronized void happens(Event... events) {
        for (var event : events) {
            var one = new Recorded(recorded.size() + 1, UUID.randomUUID().toString(), event.at(), event, Map.of());
            recorded.add(one);
            tails.forEach(tail -> tail.accept(one));
        }
    }

    @Override
    public CompletionStage<List<Recorded>> of(Boundary boundary) {
        while (slow) Thread.onSpinWait();
        return CompletableFuture.completedStage(
                recorded.stream().filter(one -> boundary.contains(one.event())).toList());
    }

    @Override
    public CompletionStage<Long> follow(Consumer<Recorded> each) {
        tails.add(each);
        return CompletableFuture.completedStage((long) recorded.size());
    }

    @Override
    public void send(Signal signal) {
        ears.forEach(ear -> ear.accept(signal));
    }

    @Override
    public void hear(Consumer<Signal> each) {
        ears.add(each);
    }

    @Override
    public CompletionStage<Answer> ask(Command<?> command, Provenance provenance) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Outcome> consider(Command<?> command) {
        return CompletableFuture.completedStage(
                sessionsOpen ? Outcome.nothingToDo() : Outcome.refuse(SessionRefusal.SESSION_TERMINATED));
    }
}

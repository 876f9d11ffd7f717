package org.homeroom.application.chats;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.homeroom.application.Catalogue;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Reaction;

/** A homeroom without anything around it: a list of events, every rule and every reaction, one thing after the other. */
final class House {

    private final List<Event> log = new ArrayList<>();
    private final ArrayDeque<Event> unanswered = new ArrayDeque<>();

    House(List<? extends Event> before) {
        log.addAll(before);
        unanswered.addAll(before);
        settle();
    }

    List<Event> log() {
        return Collections.unmodifiableList(log);
    }

    /** Decides, and says how. What follows from it has not happened yet. */
    <S> Outcome ask(Command<S> wish) {
        var outcome = wish.decide(wish.model().fold(log));
        log.addAll(outcome.events());
        unanswered.addAll(outcome.events());
        return outcome;
    }

    /** Lets every reaction to the oldest event that nobody has reacted to ask for what it wants. */
    void reactOnce() {
        var event = unanswered.poll();
        if (event == null) return;
        for (var reaction : Catalogue.reactions()) react(reaction, event);
    }

    void settle() {
        while (!unanswered.isEmpty()) reactOnce();
    }

    private <E extends Event> void react(Reaction<E> reaction, Event event) {
        if (reaction.when().isInstance(event)) ask(reaction.then(reaction.when().cast(event)));
    }
}

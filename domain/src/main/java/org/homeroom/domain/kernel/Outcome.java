package org.homeroom.domain.kernel;

import java.util.List;

/** The answer to a command: new events, or one reason why not. */
public sealed interface Outcome {

    /** What goes on record because of this answer. */
    List<Event> events();

    /** The command was carried out. No events mean that what was asked for is already true. */
    record Accepted(List<Event> events) implements Outcome {}

    /**
     * The command was not carried out.
     *
     * @param events almost always none; a rule that must count failures (wrong codes) records the failure here
     */
    record Refused(Refusal reason, List<Event> events) implements Outcome {}

    static Outcome accept(Event... events) {
        return new Accepted(List.of(events));
    }

    static Outcome accept(List<? extends Event> events) {
        return new Accepted(List.copyOf(events));
    }

    /** What was asked for is already true. */
    static Outcome nothingToDo() {
        return new Accepted(List.of());
    }

    static Outcome refuse(Refusal reason) {
        return new Refused(reason, List.of());
    }

    /** No, and that somebody tried goes on record. */
    static Outcome refuseOnRecord(Refusal reason, Event event) {
        return new Refused(reason, List.of(event));
    }
}

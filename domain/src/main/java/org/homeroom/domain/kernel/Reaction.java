package org.homeroom.domain.kernel;

/**
 * When one thing has happened, ask for another. A reaction remembers nothing: what must be known, the command it asks
 * for reads itself. It runs after the event is stored and may run twice for the same event.
 */
public interface Reaction<E extends Event> {

    Class<E> when();

    Command<?> then(E event);
}

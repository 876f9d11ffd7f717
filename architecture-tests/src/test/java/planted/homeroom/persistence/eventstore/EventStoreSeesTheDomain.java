package planted.homeroom.persistence.eventstore;

import planted.homeroom.domain.kernel.Event;

/** Breaks the rule of the event store. */
record EventStoreSeesTheDomain(Event event) {}

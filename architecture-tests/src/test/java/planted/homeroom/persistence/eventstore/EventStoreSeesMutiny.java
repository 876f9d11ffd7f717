package planted.homeroom.persistence.eventstore;

import io.smallrye.mutiny.Uni;

/** Breaks the rule of the event store. */
record EventStoreSeesMutiny(Uni<Void> done) {}

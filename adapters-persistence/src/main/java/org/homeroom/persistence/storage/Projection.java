package org.homeroom.persistence.storage;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Keeps rows up to date with the log. A pure mapping from an event to row changes: applied twice, it changes nothing the
 * second time. Rows hold no personal value, only the id of the event beside which it is kept.
 */
public interface Projection {

    Uni<Void> apply(Occurrence occurrence, Session session);

    /** The rows that this projection alone keeps. */
    List<Class<?>> rows();
}

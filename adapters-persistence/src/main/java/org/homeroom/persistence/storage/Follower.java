package org.homeroom.persistence.storage;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.homeroom.persistence.eventstore.SqlExecutor;

/** What follows the log and may fail at an event. */
interface Follower {

    /** The events it follows; none means all, even of unknown types. */
    Set<QualifiedName> names();

    /** The fast way: what fails may be this event or one before it. Any failure spoils the unit of work. */
    CompletableFuture<Void> handle(EventMessage event, ProcessingContext context);

    /** The slow way: what fails is this event. */
    CompletableFuture<Void> handleCarefully(EventMessage event, ProcessingContext context);

    /** Runs statements together with what is done about the events. */
    SqlExecutor statements(ProcessingContext context);
}

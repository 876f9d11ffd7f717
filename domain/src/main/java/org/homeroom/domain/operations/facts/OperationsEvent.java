package org.homeroom.domain.operations.facts;

import java.time.Instant;
import org.homeroom.domain.kernel.Event;

/** Everything that is decided about the running of the service. The processors themselves act on it. */
public sealed interface OperationsEvent extends Event {

    /** The event is to be handled again, and then those of its sequence that wait behind it. */
    record ParkedEventRetried(ParkedEventId parked, Instant at) implements OperationsEvent {}

    /** The event is given up, for this processor. Those that wait behind it stay until they are retried. */
    record ParkedEventSkipped(ParkedEventId parked, Instant at) implements OperationsEvent {}
}

package org.homeroom.persistence.eventstore;

import org.axonframework.messaging.eventhandling.EventMessage;

/**
 * Turns an event into what is stored, and back.
 *
 * <p>Called on the engine's own threads, from several at once, never on an event loop.
 */
public interface EventCodec {
    /** Payload and metadata for the log, and the personal parts split off; the log is kept for ever. */
    EncodedEvent encode(EventMessage event);

    /** The event as it was, its personal parts joined in; a part that is missing has been erased. */
    EventMessage decode(StoredEvent stored);

    /**
     * What a stream shows in place of an event that cannot be read, so that a processor can lay it aside. By default
     * nothing: the stream fails.
     *
     * @param why what {@link #decode} threw, or that a personal part is damaged
     */
    default EventMessage unreadable(StoredEvent stored, RuntimeException why) {
        throw why;
    }
}

package org.homeroom.persistence.eventstore;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;

/**
 * The codec for events without personal data, on Axon's converter.
 *
 * <p>A decoded event carries its payload as bytes; whoever handles it converts it, as is usual in Axon.
 */
public final class ConvertingEventCodec implements EventCodec {
    private final EventConverter converter;

    public ConvertingEventCodec(EventConverter converter) {
        this.converter = converter;
    }

    @Override
    public EncodedEvent encode(EventMessage event) {
        byte[] payload = requireNonNull(event.payloadAs(byte[].class, converter), "an event needs a payload");
        return new EncodedEvent(payload, MetadataJson.write(event.metadata()), List.of());
    }

    @Override
    public EventMessage decode(StoredEvent stored) {
        try {
            return new GenericEventMessage(
                    stored.id(),
                    new MessageType(stored.type(), stored.version()),
                    stored.payload(),
                    MetadataJson.read(stored.metadata()),
                    stored.timestamp());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot read the metadata of event %s (%s) at position %d"
                            .formatted(stored.id(), stored.type(), stored.position()),
                    e);
        }
    }
}

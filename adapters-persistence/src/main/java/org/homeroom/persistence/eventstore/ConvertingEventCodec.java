package org.homeroom.persistence.eventstore;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.axonframework.common.TypeReference;
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
    private static final TypeReference<Map<String, String>> METADATA = new TypeReference<>() {};

    private final EventConverter converter;

    public ConvertingEventCodec(EventConverter converter) {
        this.converter = converter;
    }

    @Override
    public EncodedEvent encode(EventMessage event) {
        byte[] payload = requireNonNull(event.payloadAs(byte[].class, converter), "an event needs a payload");
        byte[] metadata = requireNonNull(converter.convert(event.metadata(), byte[].class));
        return new EncodedEvent(payload, metadata, List.of());
    }

    @Override
    public EventMessage decode(StoredEvent stored) {
        Map<String, String> metadata = requireNonNull(converter.convert(stored.metadata(), METADATA.getType()));
        return new GenericEventMessage(
                stored.id(),
                new MessageType(stored.type(), stored.version()),
                stored.payload(),
                metadata,
                stored.timestamp());
    }
}

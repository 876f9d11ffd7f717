package org.homeroom.persistence.storage;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.homeroom.application.Catalogue;
import org.homeroom.application.json.EventJson;
import org.homeroom.application.secrets.Codes;
import org.homeroom.domain.kernel.Event;
import org.homeroom.persistence.eventstore.EncodedEvent;
import org.homeroom.persistence.eventstore.EventCodec;
import org.homeroom.persistence.eventstore.MetadataJson;
import org.homeroom.persistence.eventstore.PersonalPart;
import org.homeroom.persistence.eventstore.StoredEvent;

/** Writes the homeroom's events as their JSON, personal values apart. A read event carries its position as metadata. */
public final class HomeroomCodec implements EventCodec {

    /** Name of the metadata entry that holds the position of an event that was read. */
    public static final String POSITION = "position";

    private final EventJson json = new EventJson(Codes::salt);

    @Override
    public EncodedEvent encode(EventMessage message) {
        var written = json.write((Event) Objects.requireNonNull(message.payload()));
        var personal = written.personal().stream()
                .map(part -> new PersonalPart(part.part(), part.subject(), part.value()))
                .toList();
        return new EncodedEvent(written.json(), MetadataJson.write(message.metadata()), personal);
    }

    /** What stands in the place of an event that cannot be read. */
    record Unreadable(RuntimeException why) {}

    @Override
    public EventMessage unreadable(StoredEvent stored, RuntimeException why) {
        return new GenericEventMessage(
                stored.id(),
                new MessageType(stored.type(), stored.version()),
                new Unreadable(why),
                Map.of(POSITION, Long.toString(stored.position())),
                stored.timestamp());
    }

    /** @throws UnreadableStoredEvent naming id, type and position, for a type that is unknown or JSON that is broken */
    @Override
    public EventMessage decode(StoredEvent stored) {
        var type = Catalogue.event(stored.type()).orElseThrow(() -> new UnreadableStoredEvent(stored, null));
        try {
            var personal = new HashMap<String, byte[]>();
            stored.personal().forEach(part -> personal.put(part.part(), part.value()));
            var metadata = MetadataJson.read(stored.metadata());
            metadata.put(POSITION, Long.toString(stored.position()));
            return new GenericEventMessage(
                    stored.id(),
                    new MessageType(stored.type(), stored.version()),
                    json.read(type, stored.version(), stored.payload(), personal),
                    metadata,
                    stored.timestamp());
        } catch (IOException | EventJson.UnreadableEvent e) {
            throw new UnreadableStoredEvent(stored, e);
        }
    }
}

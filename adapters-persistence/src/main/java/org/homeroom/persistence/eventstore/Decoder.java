package org.homeroom.persistence.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;

/** Makes entries of a message stream from what the database returned, each with the token of its position. */
final class Decoder {
    private final EventCodec codec;
    private final PersonalData personal;

    Decoder(EventCodec codec, PersonalData personal) {
        this.codec = codec;
        this.personal = personal;
    }

    CompletableFuture<List<Entry<EventMessage>>> decode(List<RawEvent> page) {
        List<String> withParts =
                page.stream().filter(RawEvent::personal).map(RawEvent::id).toList();
        return personal.partsOf(withParts).thenApply(parts -> entries(page, parts));
    }

    private List<Entry<EventMessage>> entries(List<RawEvent> page, Map<String, List<PersonalPart>> parts) {
        List<Entry<EventMessage>> entries = new ArrayList<>(page.size());
        for (RawEvent raw : page) {
            EventMessage event = codec.decode(raw.with(parts.getOrDefault(raw.id(), List.of())));
            entries.add(new SimpleEntry<>(
                    event,
                    TrackingToken.addToContext(Context.empty(), new GlobalSequenceTrackingToken(raw.position()))));
        }
        return entries;
    }
}

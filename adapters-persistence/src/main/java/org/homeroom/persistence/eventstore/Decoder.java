package org.homeroom.persistence.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
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

    /** Fails when one event cannot be read: what rests on a decision must be whole. */
    CompletableFuture<List<Entry<EventMessage>>> decode(List<RawEvent> page) {
        return entries(page, this::read);
    }

    /** Shows an event that cannot be read as the codec says. */
    CompletableFuture<List<Entry<EventMessage>>> decodeAny(List<RawEvent> page) {
        return entries(page, (raw, parts) -> {
            try {
                return read(raw, parts);
            } catch (RuntimeException why) {
                return codec.unreadable(raw.with(List.of()), why);
            }
        });
    }

    private CompletableFuture<List<Entry<EventMessage>>> entries(
            List<RawEvent> page, BiFunction<RawEvent, PersonalParts, EventMessage> read) {
        List<String> withParts =
                page.stream().filter(RawEvent::personal).map(RawEvent::id).toList();
        return personal.partsOf(withParts).thenApply(parts -> entries(page, raw -> read.apply(raw, parts)));
    }

    private EventMessage read(RawEvent raw, PersonalParts parts) {
        return codec.decode(raw.with(parts.of(raw.id())));
    }

    private static List<Entry<EventMessage>> entries(List<RawEvent> page, Function<RawEvent, EventMessage> read) {
        List<Entry<EventMessage>> entries = new ArrayList<>(page.size());
        for (RawEvent raw : page) {
            EventMessage event = read.apply(raw);
            entries.add(new SimpleEntry<>(
                    event,
                    TrackingToken.addToContext(Context.empty(), new GlobalSequenceTrackingToken(raw.position()))));
        }
        return entries;
    }
}

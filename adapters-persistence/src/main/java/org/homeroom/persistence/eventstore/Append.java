package org.homeroom.persistence.eventstore;

import io.vertx.core.buffer.Buffer;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventhandling.EventMessage;

/** One append, encoded: its condition, its events, and whose keys its personal parts need. */
record Append(AppendCondition condition, List<Encoded> events) {

    record Encoded(EventMessage event, String tags, EncodedEvent parts) {}

    static Append of(AppendCondition condition, List<TaggedEventMessage<?>> events, EventCodec codec) {
        List<Encoded> encoded = new ArrayList<>(events.size());
        for (TaggedEventMessage<?> tagged : events) {
            encoded.add(new Encoded(tagged.event(), Criteria.tags(tagged.tags()), codec.encode(tagged.event())));
        }
        return new Append(condition, encoded);
    }

    Set<String> subjects() {
        Set<String> subjects = new HashSet<>();
        for (Encoded e : events) {
            e.parts().personal().forEach(part -> subjects.add(part.subject()));
        }
        return subjects;
    }

    /** The parameters of {@code eventstore.append} for some appends in one call; the first is number 1. */
    static Object[] parameters(List<Append> appends, Map<String, DataKey> keys) {
        List<Long> marker = new ArrayList<>();
        List<Integer> criterionApp = new ArrayList<>();
        List<String> criterionTypes = new ArrayList<>();
        List<String> criterionTags = new ArrayList<>();
        List<Integer> app = new ArrayList<>();
        List<String> id = new ArrayList<>();
        List<String> type = new ArrayList<>();
        List<String> version = new ArrayList<>();
        List<OffsetDateTime> timestamp = new ArrayList<>();
        List<Buffer> payload = new ArrayList<>();
        List<Buffer> metadata = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        List<Boolean> personal = new ArrayList<>();
        List<Integer> valueApp = new ArrayList<>();
        List<String> valueEvent = new ArrayList<>();
        List<String> valuePart = new ArrayList<>();
        List<String> valueSubject = new ArrayList<>();
        List<Long> valueKey = new ArrayList<>();
        List<Buffer> ciphertext = new ArrayList<>();

        for (Append append : appends) {
            marker.add(Math.max(0, GlobalIndexConsistencyMarker.position(append.condition.consistencyMarker())));
            int number = marker.size();
            if (!append.condition.consistencyMarker().equals(ConsistencyMarker.INFINITY)) {
                Criteria criteria = Criteria.of(append.condition.criteria());
                criteria.types().forEach(any -> criterionApp.add(number));
                criterionTypes.addAll(criteria.types());
                criterionTags.addAll(criteria.tags());
            }
            for (Encoded e : append.events) {
                EventMessage event = e.event();
                app.add(number);
                id.add(event.identifier());
                type.add(Criteria.type(event.type().name()));
                version.add(event.type().version());
                timestamp.add(RawEvent.stored(event.timestamp()));
                payload.add(Buffer.buffer(e.parts().payload()));
                metadata.add(Buffer.buffer(e.parts().metadata()));
                tags.add(e.tags());
                personal.add(!e.parts().personal().isEmpty());
                for (PersonalPart part : e.parts().personal()) {
                    DataKey key = keys.get(part.subject());
                    if (key == null) {
                        throw new IllegalStateException("no key for " + part.subject());
                    }
                    valueApp.add(number);
                    valueEvent.add(event.identifier());
                    valuePart.add(part.part());
                    valueSubject.add(part.subject());
                    valueKey.add(key.id());
                    ciphertext.add(Buffer.buffer(key.seal(event.identifier(), part.part(), part.value())));
                }
            }
        }
        return new Object[] {
            marker.toArray(Long[]::new),
            criterionApp.toArray(Integer[]::new),
            criterionTypes.toArray(String[]::new),
            criterionTags.toArray(String[]::new),
            app.toArray(Integer[]::new),
            id.toArray(String[]::new),
            type.toArray(String[]::new),
            version.toArray(String[]::new),
            timestamp.toArray(OffsetDateTime[]::new),
            payload.toArray(Buffer[]::new),
            metadata.toArray(Buffer[]::new),
            tags.toArray(String[]::new),
            personal.toArray(Boolean[]::new),
            valueApp.toArray(Integer[]::new),
            valueEvent.toArray(String[]::new),
            valuePart.toArray(String[]::new),
            valueSubject.toArray(String[]::new),
            valueKey.toArray(Long[]::new),
            ciphertext.toArray(Buffer[]::new)
        };
    }
}

package org.homeroom.persistence.eventstore;

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

/**
 * One append, encoded.
 *
 * @param after the position after which nothing may match
 * @param criteria what must not match; none when the append is unconditional
 * @param sealed the personal parts, once {@link #sealedWith} has sealed them
 * @param bytes about what it takes to send
 */
record Append(long after, Criteria criteria, List<Encoded> events, List<SealedPart> sealed, long bytes) {
    private static final int OVERHEAD = 200;

    /** @param tags in the form that the database knows */
    record Encoded(EventMessage event, String type, List<String> tags, EncodedEvent parts) {}

    /** A personal part, encrypted under the key with this number. */
    record SealedPart(String eventId, String part, String subject, long key, byte[] ciphertext) {}

    static Append of(
            AppendCondition condition, List<TaggedEventMessage<?>> events, EventCodec codec, EventLimits limits) {
        List<Encoded> encoded = new ArrayList<>(events.size());
        long bytes = 0;
        for (TaggedEventMessage<?> tagged : events) {
            Encoded one = encoded(tagged, codec, limits);
            encoded.add(one);
            bytes += OVERHEAD + one.parts().payload().length + one.parts().metadata().length;
            for (PersonalPart part : one.parts().personal()) {
                bytes += OVERHEAD + part.value().length;
            }
        }
        ConsistencyMarker marker = condition.consistencyMarker();
        return new Append(
                Math.max(0, GlobalIndexConsistencyMarker.position(marker)),
                marker.equals(ConsistencyMarker.INFINITY) ? Criteria.NONE : Criteria.of(condition.criteria()),
                encoded,
                List.of(),
                bytes);
    }

    private static Encoded encoded(TaggedEventMessage<?> tagged, EventCodec codec, EventLimits limits) {
        EventMessage event = tagged.event();
        List<String> tags = Criteria.tags(tagged.tags());
        limits.checkHead(event, tags);
        EncodedEvent parts = codec.encode(event);
        limits.checkBody(event, parts);
        return new Encoded(event, Criteria.type(event.type().name()), tags, parts);
    }

    /** Whose keys the personal parts need. */
    Set<String> subjects() {
        Set<String> subjects = new HashSet<>();
        for (Encoded e : events) {
            e.parts().personal().forEach(part -> subjects.add(part.subject()));
        }
        return subjects;
    }

    Append sealedWith(Map<String, DataKey> keys) {
        List<SealedPart> parts = new ArrayList<>();
        for (Encoded e : events) {
            String id = e.event().identifier();
            for (PersonalPart part : e.parts().personal()) {
                DataKey key = keys.get(part.subject());
                if (key == null) {
                    throw new IllegalStateException("no key for " + part.subject());
                }
                byte[] ciphertext = key.seal(id, part.part(), part.value());
                parts.add(new SealedPart(id, part.part(), part.subject(), key.id(), ciphertext));
            }
        }
        return new Append(after, criteria, events, parts, bytes);
    }
}

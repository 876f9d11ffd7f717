package org.homeroom.persistence.eventstore;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.eventhandling.EventMessage;

/** The call of {@code eventstore.append} for some appends; the first append and the first event are number 1. */
final class AppendCall {
    static final String SQL = "SELECT eventstore.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,"
            + " $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28)";

    private final Long[] marker;
    private final Integer[] lastEvent;
    private final CriteriaColumns criteria = new CriteriaColumns();
    private final String[] id;
    private final String[] type;
    private final String[] version;
    private final OffsetDateTime[] timestamp;
    private final Buffer[] payload;
    private final Buffer[] metadata;
    private final String[] tags;
    private final Boolean[] personal;
    private final List<Integer> keyEvent = new ArrayList<>();
    private final List<Long> key = new ArrayList<>();
    private final List<Integer> keyType = new ArrayList<>();
    private final List<Integer> valueAppend = new ArrayList<>();
    private final List<Append.SealedPart> value = new ArrayList<>();
    private int event;

    private AppendCall(int appends, int events) {
        marker = new Long[appends];
        lastEvent = new Integer[appends];
        id = new String[events];
        type = new String[events];
        version = new String[events];
        timestamp = new OffsetDateTime[events];
        payload = new Buffer[events];
        metadata = new Buffer[events];
        tags = new String[events];
        personal = new Boolean[events];
    }

    static Tuple of(List<Append> appends) {
        AppendCall call = new AppendCall(
                appends.size(),
                appends.stream().mapToInt(a -> a.events().size()).sum());
        for (int i = 0; i < appends.size(); i++) {
            call.add(i, appends.get(i));
        }
        return call.parameters();
    }

    private void add(int index, Append append) {
        marker[index] = append.after();
        criteria.add(index + 1, append.criteria());
        append.events().forEach(this::add);
        lastEvent[index] = event;
        for (Append.SealedPart part : append.sealed()) {
            valueAppend.add(index + 1);
            value.add(part);
        }
    }

    private void add(Append.Encoded encoded) {
        EventMessage message = encoded.event();
        id[event] = message.identifier();
        type[event] = encoded.type();
        version[event] = message.type().version();
        timestamp[event] = RawEvent.stored(message.timestamp());
        payload[event] = Buffer.buffer(encoded.parts().payload());
        metadata[event] = Buffer.buffer(encoded.parts().metadata());
        tags[event] = Criteria.joined(encoded.tags());
        personal[event] = !encoded.parts().personal().isEmpty();
        event++;
        int typeKey = TypeKey.of(encoded.type());
        encoded.tags().stream().mapToLong(TagKey::of).distinct().forEach(each -> {
            keyEvent.add(event);
            key.add(each);
            keyType.add(typeKey);
        });
    }

    private Tuple parameters() {
        return Tuple.from(new Object[] {
            marker,
            lastEvent,
            criteria.appends(),
            criteria.types(),
            criteria.tags(),
            criteria.first(),
            criteria.last(),
            criteria.keys(),
            criteria.firstType(),
            criteria.lastType(),
            criteria.typeKeys(),
            id,
            type,
            version,
            timestamp,
            payload,
            metadata,
            tags,
            personal,
            keyEvent.toArray(Integer[]::new),
            key.toArray(Long[]::new),
            keyType.toArray(Integer[]::new),
            valueAppend.toArray(Integer[]::new),
            value.stream().map(Append.SealedPart::eventId).toArray(String[]::new),
            value.stream().map(Append.SealedPart::part).toArray(String[]::new),
            value.stream().map(Append.SealedPart::subject).toArray(String[]::new),
            value.stream().map(Append.SealedPart::key).toArray(Long[]::new),
            value.stream().map(part -> Buffer.buffer(part.ciphertext())).toArray(Buffer[]::new)
        });
    }
}

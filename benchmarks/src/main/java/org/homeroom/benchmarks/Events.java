package org.homeroom.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.homeroom.application.Provenance;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.persistence.storage.HomeroomCodec;

/** Events like those of the service: as large, and with the same metadata. */
final class Events {
    static final String TYPE = "bench.MessagePosted";

    private static final byte[] PAYLOAD = """
            {"message":"78e73102-7d8f-350e-9642-340b7c9a63b3","chat":"aa8af3eb-e148-31a7-8d1b-6d1383a03755",\
            "author":"02bd92fa-a38a-3a6c-80ea-75e59937a1ef","authorRole":"STUDENT","digest":"509e4f0e924d7b44\
            a27a6d8d094e95f762a013da1ac0d446475350d1bd054232","at":"2026-09-01T08:00:02.123456Z"}""".getBytes(UTF_8);

    private Events() {}

    static Map<String, String> metadata() {
        return Provenance.by(new AccountId(UUID.randomUUID())).metadata();
    }

    static List<TaggedEventMessage<?>> some(int number, Set<Tag> tags) {
        return IntStream.range(0, number)
                .<TaggedEventMessage<?>>mapToObj(i -> one(TYPE, tags))
                .toList();
    }

    static TaggedEventMessage<?> one(String type, Set<Tag> tags) {
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(
                        UUID.randomUUID().toString(), new MessageType(type, "1"), PAYLOAD, metadata(), Instant.now()),
                tags);
    }

    /** What the log of the service holds of an event. */
    static byte[] payload(Event event) {
        return new HomeroomCodec()
                .encode(new GenericEventMessage(new MessageType(event.getClass()), event))
                .payload();
    }

    /** The payload as a literal of SQL. */
    static String payloadLiteral() {
        return "'\\x" + HexFormat.of().formatHex(PAYLOAD) + "'::bytea";
    }

    /** Some metadata as a literal of SQL. */
    static String metadataLiteral() {
        StringBuilder json = new StringBuilder();
        metadata()
                .forEach((name, value) ->
                        json.append(json.isEmpty() ? "{" : ",").append('"' + name + "\":\"" + value + '"'));
        return "'\\x" + HexFormat.of().formatHex(json.append('}').toString().getBytes(UTF_8)) + "'::bytea";
    }
}

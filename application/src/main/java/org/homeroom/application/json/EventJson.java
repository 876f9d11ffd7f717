package org.homeroom.application.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.homeroom.application.Catalogue;
import org.homeroom.domain.kernel.Event;
import org.jspecify.annotations.Nullable;

/**
 * Writes events down as JSON and reads them back. Ids are plain strings, instants are ISO 8601; what is null is left out.
 * Personal values are taken out: the JSON holds whose they are and a salted SHA-256, the value itself goes to the
 * {@link PersonalPart}s.
 */
public final class EventJson {

    static final String PARTS = "personal-parts";
    static final String SALT = "salt";

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new DomainModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private final Supplier<byte[]> salt;
    private final Upcasting upcasting;

    /** @param salt 16 bytes, different for every value */
    public EventJson(Supplier<byte[]> salt) {
        this(salt, Upcasting.OF_THE_HOMEROOM);
    }

    /** For events with a past of their own. */
    public EventJson(Supplier<byte[]> salt, Upcasting upcasting) {
        this.salt = salt;
        this.upcasting = upcasting;
    }

    /** An event as it goes to the log, and what stays out of the log. */
    public record Written(byte[] json, List<PersonalPart> personal) {}

    /**
     * @param part name of the component that holds the value
     * @param subject whose it is, for example {@code account:} and an id
     * @param value salt and JSON of the value; without it nobody can say what the digest stands for
     */
    public record PersonalPart(String part, String subject, byte[] value) {}

    public Written write(Event event) {
        var parts = new ArrayList<PersonalPart>();
        try {
            var json = mapper.writer()
                    .withAttribute(PARTS, parts)
                    .withAttribute(SALT, salt)
                    .writeValueAsBytes(event);
            return new Written(json, List.copyOf(parts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + event.getClass().getSimpleName(), e);
        }
    }

    /**
     * @param version in which it was written; an earlier one is lifted to today's
     * @param personal the values that are still there, by the name of their component; what is missing reads as erased
     * @throws UnreadableEvent when this is not JSON of that type, or nothing leads from that version to today's
     */
    public <E extends Event> E read(Class<E> type, String version, byte[] json, Map<String, byte[]> personal) {
        try {
            return upcasting.isOfToday(Catalogue.nameOf(type), version)
                    ? present(type, reader(type, personal).<@Nullable E>readValue(json))
                    : readOld(type, version, json, personal);
        } catch (IOException e) {
            throw new UnreadableEvent(type, e.getClass().getSimpleName());
        }
    }

    private <E extends Event> E readOld(Class<E> type, String version, byte[] json, Map<String, byte[]> personal)
            throws IOException {
        if (!(mapper.readTree(json) instanceof ObjectNode tree)) throw new UnreadableEvent(type, "not an object");
        var lifted = lift(type, version, tree, personal);
        return present(type, reader(type, lifted.personal()).<@Nullable E>readValue(lifted.tree()));
    }

    private OldEvent lift(Class<?> type, String version, ObjectNode tree, Map<String, byte[]> personal) {
        try {
            return upcasting
                    .lift(Catalogue.nameOf(type), version, tree, personal)
                    .orElseThrow(
                            () -> new UnreadableEvent(type, "nothing leads from version " + version + " to today's"));
        } catch (UnreadableEvent e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnreadableEvent(type, "a step from version " + version + " failed");
        }
    }

    private ObjectReader reader(Class<?> type, Map<String, byte[]> personal) {
        return mapper.readerFor(type).withAttribute(PARTS, personal);
    }

    private static <E> E present(Class<E> type, @Nullable E event) {
        if (event == null) throw new UnreadableEvent(type, "nothing there");
        return event;
    }

    /** Reads one personal value as {@link PersonalPart} has it. */
    public <T> T readPersonal(Class<T> type, byte[] value) {
        try {
            return mapper.readValue(value, PersonalJson.SALT_LENGTH, value.length - PersonalJson.SALT_LENGTH, type);
        } catch (IOException e) {
            throw new UnreadableEvent(type, e.getClass().getSimpleName());
        }
    }

    /** What is stored is not what it says it is. The text never shows what was found. */
    public static final class UnreadableEvent extends RuntimeException {

        UnreadableEvent(Class<?> type, String why) {
            super("Cannot read this as " + type.getSimpleName() + ": " + why);
        }
    }
}

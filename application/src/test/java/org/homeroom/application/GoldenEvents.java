package org.homeroom.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeroom.application.json.EventJson;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Id;
import org.homeroom.domain.kernel.Personal;

/**
 * How every event looks in the log, for ever. One sample for every event and version stands under {@code
 * golden/events}, and every name that was ever stored stands in {@code golden/names.txt}.
 *
 * <p>{@link #main} writes the samples and names that are missing. It never touches what is there: a sample that no longer
 * fits is a new version of the event, with its own sample.
 */
final class GoldenEvents {

    static final byte[] SALT = new byte[16];
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** One sample: an event as it goes to the log, and what stays out of the log. */
    record Sample(String name, String version, JsonNode payload, Map<String, byte[]> personal) {

        byte[] json() {
            return payload.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    static EventJson json() {
        return new EventJson(SALT::clone);
    }

    static String fileOf(Class<? extends Event> type) {
        return fileOf("/golden/events/", Catalogue.nameOf(type), Catalogue.versionOf(type));
    }

    private static String fileOf(String folder, String name, String version) {
        return folder + name + ".v" + version + ".json";
    }

    /** The sample of today's version. */
    static Sample sample(Class<? extends Event> type) {
        return sample(fileOf(type));
    }

    /** The samples of every version that was ever stored, oldest first. */
    static List<Sample> samples(String folder, String name, String newest) {
        return IntStream.rangeClosed(1, Integer.parseInt(newest))
                .mapToObj(version -> sample(fileOf(folder, name, Integer.toString(version))))
                .toList();
    }

    private static Sample sample(String path) {
        try (var file = Objects.requireNonNull(GoldenEvents.class.getResourceAsStream(path), path)) {
            var tree = JSON.readTree(file);
            var personal = new HashMap<String, byte[]>();
            for (var part : tree.path("personal"))
                personal.put(part.path("part").asText(), salted(part.path("value")));
            return new Sample(
                    tree.path("name").asText(), tree.path("version").asText(), tree.path("payload"), personal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> names() {
        try (var file = Objects.requireNonNull(GoldenEvents.class.getResourceAsStream("/golden/names.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> namesOfToday() {
        return Stream.concat(
                        Catalogue.events().map(event -> "event " + Catalogue.nameOf(event)),
                        DomainClasses.of(Id.class).stream()
                                .map(id -> "id " + DomainClasses.anyOf(id).kind()))
                .sorted()
                .toList();
    }

    /** An event with every component filled. The same type always gives the same event. */
    static <E extends Event> E filled(Class<E> type) {
        return type.cast(record(type));
    }

    private static Object record(Class<?> type) {
        var components = type.getRecordComponents();
        var values = new Object[components.length];
        Id subject = null;
        for (var i = 0; i < values.length; i++) {
            if (Id.class.isAssignableFrom(components[i].getType())) {
                values[i] = value(components[i].getType(), components[i].getName());
                if (subject == null) subject = (Id) values[i];
            }
        }
        for (var i = 0; i < values.length; i++) {
            if (components[i].getGenericType() instanceof ParameterizedType list && list.getRawType() == List.class) {
                values[i] = List.of(value((Class<?>) list.getActualTypeArguments()[0], components[i].getName()));
            } else if (components[i].getGenericType() instanceof ParameterizedType personal) {
                var held = (Class<?>) personal.getActualTypeArguments()[0];
                values[i] = Personal.of(Objects.requireNonNull(subject), value(held, components[i].getName()));
            } else if (values[i] == null) {
                values[i] = value(components[i].getType(), components[i].getName());
            }
        }
        return make(type, values);
    }

    private static Object value(Class<?> type, String name) {
        if (type == UUID.class) return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        if (type == String.class) return "Ёж " + name;
        if (type == int.class || type == Integer.class) return name.length();
        if (type == long.class) return (long) name.length();
        if (type == boolean.class) return true;
        if (type == Instant.class)
            return Instant.parse("2026-09-01T08:00:00.123456Z").plusSeconds(name.length());
        if (type == LocalDate.class) return LocalDate.parse("2016-02-29");
        if (type == LocalTime.class) return LocalTime.of(name.length() % 24, 30);
        if (type == ZoneId.class) return ZoneId.of("Europe/Samara");
        if (type.isEnum()) return type.getEnumConstants()[0];
        if (Id.class.isAssignableFrom(type)) return make(type, value(type.getRecordComponents()[0].getType(), name));
        if (type.isRecord()) return record(type);
        throw new IllegalArgumentException("Say here how a sample of " + type + " looks");
    }

    private static Object make(Class<?> type, Object... values) {
        try {
            var components = Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(components).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make " + type, e);
        }
    }

    private static byte[] salted(JsonNode value) {
        var json = value.toString().getBytes(StandardCharsets.UTF_8);
        var salted = Arrays.copyOf(SALT, SALT.length + json.length);
        System.arraycopy(json, 0, salted, SALT.length, json.length);
        return salted;
    }

    /**
     * Writes the samples and names that are missing.
     *
     * @param args the folder of the test resources
     */
    public static void main(String... args) throws IOException {
        var resources = Path.of(args[0]);
        Files.createDirectories(resources.resolve("golden/events"));
        for (var type : Catalogue.events().toList()) {
            var file = resources.resolve(fileOf(type).substring(1));
            if (!Files.exists(file)) Files.writeString(file, newSample(type));
        }
        var names = resources.resolve("golden/names.txt");
        var known = Files.exists(names) ? Files.readAllLines(names) : List.<String>of();
        var all = Stream.concat(known.stream(), namesOfToday().stream()).distinct();
        Files.write(names, all.toList());
    }

    private static String newSample(Class<? extends Event> type) throws IOException {
        var written = json().write(filled(type));
        var sample =
                JSON.createObjectNode().put("name", Catalogue.nameOf(type)).put("version", Catalogue.versionOf(type));
        sample.set("payload", JSON.readTree(written.json()));
        var personal = sample.putArray("personal");
        for (var part : written.personal()) {
            var value = Arrays.copyOfRange(part.value(), SALT.length, part.value().length);
            personal.addObject()
                    .put("part", part.part())
                    .put("subject", part.subject())
                    .set("value", JSON.readTree(value));
        }
        return JSON.writeValueAsString(sample) + "\n";
    }

    private GoldenEvents() {}
}

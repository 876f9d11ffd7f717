package org.homeroom.architecture;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Id;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * An instance of a record, made of arbitrary values. Every id in it has a value of its own, so that a tag tells from
 * which component it came, even where a rule looks at the person in another role.
 */
final class Sample {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Stands for the platform, where a thing belongs either to it or to a school. */
    private static final UUID NOBODYS = new UUID(0, 0);

    private final Map<String, String> origins = new HashMap<>();
    private final Object made;
    private int ids;

    private Sample(Class<?> type) {
        this.made = value(type, "");
    }

    static Sample of(Class<?> type) {
        return new Sample(type);
    }

    Object made() {
        return made;
    }

    /** The component from which an id of this value came, for example {@code author}. */
    String originOf(String idValue) {
        if (idValue.equals(NOBODYS.toString())) return "the platform";
        var origin = origins.get(idValue);
        if (origin == null) origin = derived(idValue);
        if (origin == null) throw new IllegalStateException("An id that comes from no component: " + idValue);
        return origin;
    }

    /** Of the chats whose ids are made from that of a class or a school. */
    private @Nullable String derived(String idValue) {
        for (var known : origins.entrySet()) {
            if (!UUID_TEXT.matcher(known.getKey()).matches()) continue;
            var from = UUID.fromString(known.getKey());
            if (ChatId.ofParents(new ClassId(from)).value().toString().equals(idValue))
                return "of the parents of " + known.getValue();
            if (ChatId.ofTeachers(new SchoolId(from)).value().toString().equals(idValue))
                return "of the teachers of " + known.getValue();
        }
        return null;
    }

    private Object value(Type type, String origin) {
        return switch (type) {
            case ParameterizedType generic -> generic((Class<?>) generic.getRawType(), generic, origin);
            case Class<?> raw -> plain(raw, origin);
            default -> throw new IllegalArgumentException("No sample of " + type);
        };
    }

    private Object generic(Class<?> raw, ParameterizedType type, String origin) {
        var arguments = type.getActualTypeArguments();
        if (raw == Personal.class) return Personal.of(new AccountId(new UUID(0, 0)), value(arguments[0], origin));
        if (raw == List.class) return List.of(value(arguments[0], origin));
        if (raw == Set.class) return Set.of(value(arguments[0], origin));
        if (raw == Optional.class) return Optional.of(value(arguments[0], origin));
        if (raw == Map.class) return Map.of(value(arguments[0], origin), value(arguments[1], origin));
        return plain(raw, origin);
    }

    private Object plain(Class<?> type, String origin) {
        if (Id.class.isAssignableFrom(type))
            return id(type.isSealed() ? type.getPermittedSubclasses()[0] : type, origin);
        if (type.isEnum()) return type.getEnumConstants()[0];
        if (type.isRecord()) return record(type, origin);
        if (type == String.class) return "text";
        if (type == boolean.class || type == Boolean.class) return false;
        if (type == int.class || type == Integer.class) return 1;
        if (type == long.class || type == Long.class) return 1L;
        if (type == UUID.class) return new UUID(0, 0);
        if (type == Instant.class) return Instant.EPOCH;
        if (type == LocalDate.class) return LocalDate.EPOCH;
        if (type == LocalTime.class) return LocalTime.NOON;
        if (type == Duration.class) return Duration.ZERO;
        if (type == Period.class) return Period.ZERO;
        if (type == ZoneId.class) return ZoneOffset.UTC;
        if (type.isSealed()) return plain(type.getPermittedSubclasses()[0], origin);
        throw new IllegalArgumentException("No sample of " + type + "; teach Sample to make one");
    }

    private Object id(Class<?> type, String origin) {
        ids++;
        var value = type.getRecordComponents()[0].getType() == UUID.class ? new UUID(0, ids) : (Object) ("hash" + ids);
        origins.put(value.toString(), origin);
        return construct(type, value);
    }

    private Object record(Class<?> type, String origin) {
        return construct(
                type,
                Stream.of(type.getRecordComponents())
                        .map(component -> value(component.getGenericType(), path(origin, component)))
                        .toArray());
    }

    private static String path(String origin, RecordComponent component) {
        return origin.isEmpty() ? component.getName() : origin + "." + component.getName();
    }

    private static Object construct(Class<?> type, Object... values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make a sample of " + type, e);
        }
    }
}

package org.homeroom.architecture;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the records of the domain may be made of, read by reflection. */
final class Shapes {

    private static final Set<Class<?>> VALUES = Set.of(
            String.class,
            Boolean.class,
            Character.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            UUID.class,
            OptionalInt.class,
            OptionalLong.class);

    private static final Set<Class<?>> IMMUTABLE_COLLECTIONS =
            Set.of(List.class, Set.class, Map.class, Collection.class, Optional.class);

    private static final Set<Class<?>> BOXED =
            Set.of(Boolean.class, Byte.class, Short.class, Integer.class, Long.class, UUID.class);

    /** Interfaces whose implementations are held to be immutable by other rules of the house. */
    private final Set<String> trusted;

    private final String kernel;

    Shapes(String kernel) {
        this.kernel = kernel;
        trusted = Set.of(kernel + ".Event", kernel + ".Id", kernel + ".Personal", kernel + ".Refusal");
    }

    /** The state on which a command decides: the argument that it gives to {@code Command}. */
    static @Nullable Type stateOf(Class<?> command, String commandType) {
        for (var type : command.getGenericInterfaces()) {
            if (type instanceof ParameterizedType generic
                    && generic.getRawType() instanceof Class<?> raw
                    && Stream.concat(Stream.of(raw), Stream.of(raw.getInterfaces()))
                            .anyMatch(one -> one.getName().equals(commandType)))
                return generic.getActualTypeArguments()[0];
        }
        return null;
    }

    /** Whether nothing in it can change: a value, an enum, a record of such, or a collection of such. */
    boolean isImmutable(@Nullable Type type) {
        return isImmutable(type, new HashSet<>());
    }

    private boolean isImmutable(@Nullable Type type, Set<Type> seen) {
        if (type == null) return false;
        if (!seen.add(type)) return true;
        return switch (type) {
            case Class<?> raw -> isImmutableClass(raw, seen);
            case ParameterizedType generic ->
                isImmutableContainer((Class<?>) generic.getRawType(), seen)
                        && Stream.of(generic.getActualTypeArguments())
                                .allMatch(argument -> isImmutable(argument, seen));
            case WildcardType wildcard ->
                Stream.of(wildcard.getUpperBounds()).allMatch(bound -> isImmutable(bound, seen));
            default -> false;
        };
    }

    private boolean isImmutableContainer(Class<?> raw, Set<Type> seen) {
        return IMMUTABLE_COLLECTIONS.contains(raw) || isImmutableClass(raw, seen);
    }

    private boolean isImmutableClass(Class<?> type, Set<Type> seen) {
        return type.isPrimitive()
                || type.isEnum()
                || VALUES.contains(type)
                || type.getPackageName().startsWith("java.time")
                || trusted.contains(type.getName())
                || (type.isRecord()
                        && Stream.of(type.getRecordComponents())
                                .map(RecordComponent::getGenericType)
                                .allMatch(component -> isImmutable(component, seen)))
                || (type.isSealed()
                        && Stream.of(type.getPermittedSubclasses()).allMatch(one -> isImmutable(one, seen)));
    }

    /** Whether an event may be made of it: nothing that says more than it should, nothing that cannot be kept. */
    boolean mayBeStored(Type type) {
        return switch (type) {
            case ParameterizedType generic
            when generic.getRawType().equals(List.class) -> mayBeStored(generic.getActualTypeArguments()[0]);
            case ParameterizedType generic
            when generic.getRawType() instanceof Class<?> raw -> raw.getName().equals(kernel + ".Personal");
            case Class<?> raw ->
                raw.isPrimitive()
                        || raw.isEnum()
                        || BOXED.contains(raw)
                        || raw.getPackageName().equals("java.time")
                        || raw.getName().equals(kernel + ".Digest")
                        || isId(raw)
                        || isValueRecord(raw)
                        || isSealedValue(raw);
            default -> false;
        };
    }

    /** A record of values inside an event, such as the terms of a policy: no text, no id of its own, all the way down. */
    private boolean isValueRecord(Class<?> type) {
        return type.isRecord()
                && Stream.of(type.getRecordComponents()).allMatch(component -> mayBeStored(component.getGenericType()));
    }

    private boolean isSealedValue(Class<?> type) {
        return type.isSealed()
                && Stream.of(type.getPermittedSubclasses())
                        .allMatch(one -> one.isRecord()
                                && Stream.of(one.getRecordComponents())
                                        .allMatch(component -> mayBeStored(component.getGenericType())));
    }

    private boolean isId(Class<?> type) {
        return Stream.of(type.getInterfaces()).anyMatch(one -> one.getName().equals(kernel + ".Id") || isId(one));
    }
}

package org.homeroom.rest;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What query parameters say; 400 for those that say nothing. */
public final class Parameters {

    /** Null where it is missing. */
    public static <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String name, @Nullable String text) {
        if (text == null) return null;
        var all = type.getEnumConstants();
        return Arrays.stream(all)
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new MalformedParameter(
                        name, Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", ", "one of ", ""))));
    }

    /** Null where it is missing. */
    public static @Nullable Instant instant(String name, @Nullable String text) {
        if (text == null) return null;
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new MalformedParameter(name, "an instant such as 2026-09-01T08:00:00Z");
        }
    }

    /** Null where it is missing. */
    public static @Nullable YearMonth month(String name, @Nullable String text) {
        if (text == null) return null;
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw new MalformedParameter(name, "a month such as 2026-09");
        }
    }

    private Parameters() {}
}

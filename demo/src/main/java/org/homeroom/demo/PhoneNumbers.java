package org.homeroom.demo;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives everybody a number of their own: that of the roster, or a made-up one. Nothing is ever sent to them. */
final class PhoneNumbers {

    private static final String MADE_UP = "+7900000%04d";

    private final Set<String> listed;
    private final Set<String> given = new HashSet<>();
    private int last = 1000;

    PhoneNumbers(Roster roster) {
        listed = roster.people().stream()
                .map(Roster.Listed::phone)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The number that the roster has, unless it has none or somebody else has it already. */
    synchronized String of(Roster.Listed person) {
        var phone = person.phone();
        return phone != null && given.add(phone) ? phone : madeUp();
    }

    synchronized String madeUp() {
        String number;
        do number = MADE_UP.formatted(++last);
        while (listed.contains(number) || !given.add(number));
        return number;
    }
}

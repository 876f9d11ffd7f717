package org.homeroom.persistence.eventstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The personal parts of some events. A damaged part spoils its own event only. */
final class PersonalParts {
    private final Map<String, List<PersonalPart>> parts = new HashMap<>();
    private final Map<String, IllegalStateException> damaged = new HashMap<>();

    void add(String eventId, Supplier<PersonalPart> part) {
        try {
            parts.computeIfAbsent(eventId, id -> new ArrayList<>()).add(part.get());
        } catch (IllegalStateException e) {
            damaged.put(eventId, e);
        }
    }

    /** The parts of one event; throws when one of them is damaged. */
    List<PersonalPart> of(String eventId) {
        IllegalStateException damage = damaged.get(eventId);
        if (damage != null) {
            throw damage;
        }
        return parts.getOrDefault(eventId, List.of());
    }
}

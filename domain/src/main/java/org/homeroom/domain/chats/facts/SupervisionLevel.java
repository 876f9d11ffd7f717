package org.homeroom.domain.chats.facts;

import org.homeroom.domain.memberships.facts.Capacity;
import org.homeroom.domain.memberships.facts.Holding;

/** How freely somebody may bring people together. Source: F-01. */
public enum SupervisionLevel {
    /** Answers for children: teachers, administrators, the direction. */
    FULL,
    /** Adults who do not. */
    LIMITED,
    /** Children, and whoever is nobody here. */
    RESTRICTED;

    public static SupervisionLevel of(Holding holding) {
        var highest = RESTRICTED;
        for (var capacity : holding.capacities()) {
            var level = of(capacity);
            if (level.compareTo(highest) < 0) highest = level;
        }
        return highest;
    }

    private static SupervisionLevel of(Capacity capacity) {
        return switch (capacity) {
            case ADMINISTRATOR, DIRECTION, HOMEROOM_TEACHER, TEACHER -> FULL;
            case STAFF, PARENT -> LIMITED;
            case STUDENT, GUEST -> RESTRICTED;
        };
    }
}

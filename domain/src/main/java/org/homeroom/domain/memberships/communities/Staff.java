package org.homeroom.domain.memberships.communities;

import org.homeroom.domain.memberships.facts.Capacity;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.Role;

/** Who works in a school: as a teacher, as staff, or in an office. */
final class Staff {

    static boolean works(Holding person) {
        return person.capacities().stream().anyMatch(Staff::works);
    }

    /** As what such a person joins. */
    static Role roleOf(Holding person) {
        return person.capacities().contains(Capacity.TEACHER)
                        || person.capacities().contains(Capacity.HOMEROOM_TEACHER)
                ? Role.TEACHER
                : Role.STAFF;
    }

    private static boolean works(Capacity capacity) {
        return switch (capacity) {
            case ADMINISTRATOR, DIRECTION, HOMEROOM_TEACHER, TEACHER, STAFF -> true;
            case PARENT, STUDENT, GUEST -> false;
        };
    }

    private Staff() {}
}

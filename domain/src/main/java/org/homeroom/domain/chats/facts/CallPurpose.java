package org.homeroom.domain.chats.facts;

import java.util.EnumSet;
import java.util.List;
import org.homeroom.domain.memberships.facts.Role;

/** What a call is for, and so who is let in. Source: CAL-04. */
public enum CallPurpose {
    TALK,
    LESSON,
    CLASS_HOUR,
    /** Parents and staff among themselves, unless pupils are asked in. */
    PARENT_MEETING,
    /** A concert, a competition. */
    EVENT;

    /** @param pupils whether pupils are asked to a meeting of parents, too */
    public List<Role> admits(boolean pupils) {
        var roles = EnumSet.allOf(Role.class);
        if (this == PARENT_MEETING && !pupils) roles.remove(Role.STUDENT);
        return List.copyOf(roles);
    }
}

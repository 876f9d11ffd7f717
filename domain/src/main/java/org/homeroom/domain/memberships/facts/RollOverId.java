package org.homeroom.domain.memberships.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** One step of a school from one academic year into the next. */
public record RollOverId(UUID value) implements Id {

    @Override
    public String kind() {
        return "rollover";
    }
}

package org.homeroom.domain.memberships.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** One stay of somebody from outside in a school. */
public record GuestId(UUID value) implements Id {

    @Override
    public String kind() {
        return "guest";
    }
}

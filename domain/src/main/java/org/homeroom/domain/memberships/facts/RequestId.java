package org.homeroom.domain.memberships.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** Somebody's wish to become a member of a school in one role. */
public record RequestId(UUID value) implements Id {

    @Override
    public String kind() {
        return "request";
    }
}

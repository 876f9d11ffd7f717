package org.homeroom.domain.memberships.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** One person's place in one school, in one role. */
public record MembershipId(UUID value) implements Id {

    @Override
    public String kind() {
        return "membership";
    }
}

package org.homeroom.domain.memberships.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** A section, a club or a professional community. */
public record CommunityId(UUID value) implements Id {

    @Override
    public String kind() {
        return "community";
    }
}

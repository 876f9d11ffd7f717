package org.homeroom.domain.memberships.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** A school and its closed community. */
public record SchoolId(UUID value) implements Id {

    @Override
    public String kind() {
        return "school";
    }
}

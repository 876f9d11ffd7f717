package org.homeroom.domain.memberships.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** An academic year of one school. */
public record YearId(UUID value) implements Id {

    @Override
    public String kind() {
        return "year";
    }
}

package org.homeroom.domain.memberships.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** One import of a roster. */
public record ImportId(UUID value) implements Id {

    @Override
    public String kind() {
        return "import";
    }
}

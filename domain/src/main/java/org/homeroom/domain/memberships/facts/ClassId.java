package org.homeroom.domain.memberships.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** A class of one school in one academic year. */
public record ClassId(UUID value) implements Id {

    @Override
    public String kind() {
        return "class";
    }
}

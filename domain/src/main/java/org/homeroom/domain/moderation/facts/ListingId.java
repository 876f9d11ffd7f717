package org.homeroom.domain.moderation.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** One line of a list that schools may follow. */
public record ListingId(UUID value) implements Id {

    @Override
    public String kind() {
        return "listing";
    }
}

package org.homeroom.domain.consent.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** One disagreement between guardians, about one purpose. */
public record DisputeId(UUID value) implements Id {

    @Override
    public String kind() {
        return "dispute";
    }
}

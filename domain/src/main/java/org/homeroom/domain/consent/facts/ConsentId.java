package org.homeroom.domain.consent.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** One consent, for one purpose. */
public record ConsentId(UUID value) implements Id {

    @Override
    public String kind() {
        return "consent";
    }
}

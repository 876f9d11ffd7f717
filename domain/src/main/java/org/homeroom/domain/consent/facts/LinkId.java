package org.homeroom.domain.consent.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** The link between one guardian and one child. */
public record LinkId(UUID value) implements Id {

    @Override
    public String kind() {
        return "link";
    }
}

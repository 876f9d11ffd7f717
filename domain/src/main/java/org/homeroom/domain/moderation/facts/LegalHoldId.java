package org.homeroom.domain.moderation.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** One order to keep what would be erased. */
public record LegalHoldId(UUID value) implements Id {

    @Override
    public String kind() {
        return "legal-hold";
    }
}

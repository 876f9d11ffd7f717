package org.homeroom.domain.moderation.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** One measure against one person. */
public record SanctionId(UUID value) implements Id {

    @Override
    public String kind() {
        return "sanction";
    }
}

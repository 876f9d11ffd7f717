package org.homeroom.domain.moderation.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** One list of accounts that schools may follow. */
public record SanctionListId(UUID value) implements Id {

    @Override
    public String kind() {
        return "sanction-list";
    }
}

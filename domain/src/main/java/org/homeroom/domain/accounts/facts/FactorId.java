package org.homeroom.domain.accounts.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** One second factor of one account. */
public record FactorId(UUID value) implements Id {

    @Override
    public String kind() {
        return "factor";
    }
}

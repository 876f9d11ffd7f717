package org.homeroom.domain.accounts.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** One wish to bear another name. */
public record NameChangeId(UUID value) implements Id {

    @Override
    public String kind() {
        return "name-change";
    }
}

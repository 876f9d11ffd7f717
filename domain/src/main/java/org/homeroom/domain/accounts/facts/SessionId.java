package org.homeroom.domain.accounts.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** One sign-in on one device. */
public record SessionId(UUID value) implements Id {

    @Override
    public String kind() {
        return "session";
    }
}

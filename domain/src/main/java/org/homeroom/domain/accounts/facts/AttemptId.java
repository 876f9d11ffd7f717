package org.homeroom.domain.accounts.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** One attempt to prove control of a contact by a confirmation code. */
public record AttemptId(UUID value) implements Id {

    @Override
    public String kind() {
        return "attempt";
    }
}

package org.homeroom.domain.accounts.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** A person who may speak for a child. Same value as the person's {@link AccountId}. */
public record GuardianId(UUID value) implements Id {

    @Override
    public String kind() {
        return "guardian";
    }

    public AccountId account() {
        return new AccountId(value);
    }
}

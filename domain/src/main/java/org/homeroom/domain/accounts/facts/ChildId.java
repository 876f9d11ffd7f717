package org.homeroom.domain.accounts.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** A person for whom a guardian may have to speak. Same value as the person's {@link AccountId}. */
public record ChildId(UUID value) implements Id {

    @Override
    public String kind() {
        return "child";
    }

    public AccountId account() {
        return new AccountId(value);
    }
}

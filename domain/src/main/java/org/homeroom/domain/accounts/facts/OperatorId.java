package org.homeroom.domain.accounts.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** Who decides for the platform's support. Same value as the person's {@link AccountId}. */
public record OperatorId(UUID value) implements Id {

    @Override
    public String kind() {
        return "operator";
    }

    public AccountId account() {
        return new AccountId(value);
    }
}

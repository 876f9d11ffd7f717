package org.homeroom.domain.moderation.facts;

import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Id;

/**
 * Whom somebody does not want to hear from. Same value as the person's {@link AccountId}; a kind of its own, so that it
 * stays clear who of the two has blocked the other.
 */
public record BlockedId(UUID value) implements Id {

    public static BlockedId of(AccountId account) {
        return new BlockedId(account.value());
    }

    @Override
    public String kind() {
        return "blocked";
    }

    public AccountId account() {
        return new AccountId(value);
    }
}

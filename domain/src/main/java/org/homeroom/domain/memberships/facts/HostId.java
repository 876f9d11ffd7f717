package org.homeroom.domain.memberships.facts;

import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Id;

/** A person in the role of whoever answers for a guest; same value as the account. */
public record HostId(UUID value) implements Id {

    @Override
    public String kind() {
        return "host";
    }

    public static HostId of(AccountId account) {
        return new HostId(account.value());
    }

    public AccountId account() {
        return new AccountId(value);
    }
}

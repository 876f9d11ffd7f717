package org.homeroom.domain.memberships.facts;

import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Id;

/** A person in the role of whoever is to lead a class; same value as the account. */
public record TeacherId(UUID value) implements Id {

    @Override
    public String kind() {
        return "teacher";
    }

    public static TeacherId of(AccountId account) {
        return new TeacherId(account.value());
    }

    public AccountId account() {
        return new AccountId(value);
    }
}

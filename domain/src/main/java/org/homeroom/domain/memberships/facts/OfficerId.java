package org.homeroom.domain.memberships.facts;

import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Id;

/**
 * A person who decides for a school. Same value as the person's {@link AccountId}; a kind of its own, so that a decision
 * about somebody is never taken for one about whoever decided.
 */
public record OfficerId(UUID value) implements Id {

    public static OfficerId of(AccountId account) {
        return new OfficerId(account.value());
    }

    @Override
    public String kind() {
        return "officer";
    }

    public AccountId account() {
        return new AccountId(value);
    }
}

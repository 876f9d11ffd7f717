package org.homeroom.domain.moderation.facts;

import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Id;

/**
 * Who has reported something. Same value as the person's {@link AccountId}; a kind of its own, so that nothing about
 * who is reported leads to who reported, nor the other way round. Source: O6.
 */
public record ReporterId(UUID value) implements Id {

    public static ReporterId of(AccountId account) {
        return new ReporterId(account.value());
    }

    @Override
    public String kind() {
        return "reporter";
    }

    public AccountId account() {
        return new AccountId(value);
    }
}

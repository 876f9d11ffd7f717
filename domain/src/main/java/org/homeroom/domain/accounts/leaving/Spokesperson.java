package org.homeroom.domain.accounts.leaving;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.kernel.Model;

/** Whether somebody may speak for an account: its bearer, and a verified guardian of a child. */
record Spokesperson(boolean entitled) {

    static Model<Spokesperson> of(AccountId account, AccountId by) {
        return Model.startingWith(new Spokesperson(account.equals(by)))
                .about(account.asChild(), by.asGuardian())
                .on(GuardianLinkVerified.class, (s, e) -> new Spokesperson(true));
    }
}

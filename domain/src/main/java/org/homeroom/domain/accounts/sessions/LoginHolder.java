package org.homeroom.domain.accounts.sessions;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.LoginHash;
import org.homeroom.domain.accounts.facts.SessionEvent.LoginIdentityLinked;
import org.homeroom.domain.accounts.facts.SessionEvent.LoginIdentityUnlinked;
import org.homeroom.domain.kernel.Model;
import org.jspecify.annotations.Nullable;

/** Whose account an outside identity opens, if any. Source: ACC-17. */
record LoginHolder(@Nullable AccountId account) {

    static Model<LoginHolder> of(LoginHash login) {
        return Model.startingWith(new LoginHolder(null))
                .about(login)
                .on(LoginIdentityLinked.class, (s, e) -> new LoginHolder(e.account()))
                .on(LoginIdentityUnlinked.class, (s, e) -> new LoginHolder(null));
    }
}

package org.homeroom.domain.accounts.facts;

import org.homeroom.domain.accounts.facts.AccountEvent.AccountClosed;
import org.homeroom.domain.accounts.facts.AccountEvent.PersonalDataErased;
import org.homeroom.domain.kernel.Model;

/** Whether an account can still be used. Who has left asks for nothing any more. Source: specification §5.1, A5. */
public enum Presence {
    HERE,
    CLOSED,
    ERASED;

    public static Model<Presence> of(AccountId account) {
        return Model.startingWith(HERE)
                .about(account)
                .on(AccountClosed.class, (presence, e) -> presence == ERASED ? ERASED : CLOSED)
                .on(PersonalDataErased.class, (presence, e) -> ERASED);
    }

    public boolean gone() {
        return this != HERE;
    }
}

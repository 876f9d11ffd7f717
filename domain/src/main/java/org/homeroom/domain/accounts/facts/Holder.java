package org.homeroom.domain.accounts.facts;

import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.kernel.Model;
import org.jspecify.annotations.Nullable;

/**
 * Who has a contact: at most one account at any instant. Source: ACC-03, ACC-08.
 *
 * @param account null while nobody has it
 * @param kind of the account
 */
public record Holder(@Nullable AccountId account, @Nullable AccountKind kind) {

    public static final Holder NOBODY = new Holder(null, null);

    public static Model<Holder> of(ContactHash contact) {
        return Model.startingWith(NOBODY)
                .about(contact)
                .on(AccountRegistered.class, (holder, e) -> new Holder(e.account(), e.kind()));
    }

    /** Whether nobody else can have it. */
    public boolean taken() {
        return account != null;
    }
}

package org.homeroom.domain.accounts.facts;

import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactHeld;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactRebound;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactReleased;
import org.homeroom.domain.kernel.Model;
import org.jspecify.annotations.Nullable;

/**
 * Who has a contact: at most one account at any instant. Source: ACC-03, ACC-08, ACC-13, D-05.
 *
 * @param account null while nobody has it
 * @param kind of the account
 * @param held whether the account is closed and the contact kept from others for a while
 */
public record Holder(@Nullable AccountId account, @Nullable AccountKind kind, boolean held) {

    public static final Holder NOBODY = new Holder(null, null, false);

    public static Model<Holder> of(ContactHash contact) {
        return Model.startingWith(NOBODY)
                .about(contact)
                .on(AccountRegistered.class, (holder, e) -> new Holder(e.account(), e.kind(), false))
                .on(ContactRebound.class, (holder, e) -> new Holder(e.account(), e.kind(), false))
                .on(ContactHeld.class, (holder, e) -> new Holder(holder.account(), holder.kind(), true))
                .on(ContactReleased.class, (holder, e) -> NOBODY);
    }

    /** Whether nobody else can have it. */
    public boolean taken() {
        return account != null;
    }

    /** The account that can be entered by it. */
    public @Nullable AccountId open() {
        return held ? null : account;
    }

    /** The grown-up who can enter an account by it. */
    public @Nullable AccountId openAdult() {
        return kind == AccountKind.ADULT ? open() : null;
    }
}

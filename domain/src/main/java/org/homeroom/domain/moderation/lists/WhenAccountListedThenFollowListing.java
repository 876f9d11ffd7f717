package org.homeroom.domain.moderation.lists;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.moderation.facts.ListEvent.AccountListed;

/** A new line bears wherever the list is followed. Source: F-19. */
public final class WhenAccountListedThenFollowListing implements Reaction<AccountListed> {

    @Override
    public Class<AccountListed> when() {
        return AccountListed.class;
    }

    @Override
    public Command<?> then(AccountListed event) {
        return new FollowListing(event.list(), event.listing(), event.account(), event.at());
    }
}

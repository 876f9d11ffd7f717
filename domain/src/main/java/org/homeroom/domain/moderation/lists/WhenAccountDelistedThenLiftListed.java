package org.homeroom.domain.moderation.lists;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.moderation.facts.ListEvent.AccountDelisted;

/** What a line has brought ends with it. Source: F-19. */
public final class WhenAccountDelistedThenLiftListed implements Reaction<AccountDelisted> {

    @Override
    public Class<AccountDelisted> when() {
        return AccountDelisted.class;
    }

    @Override
    public Command<?> then(AccountDelisted event) {
        return new LiftListed(event.listing(), event.account(), event.at());
    }
}

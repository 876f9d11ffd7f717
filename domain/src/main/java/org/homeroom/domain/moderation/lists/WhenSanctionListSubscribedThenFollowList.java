package org.homeroom.domain.moderation.lists;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.moderation.facts.ListEvent.SanctionListSubscribed;

/** Whoever follows a list follows its lines. Source: F-19. */
public final class WhenSanctionListSubscribedThenFollowList implements Reaction<SanctionListSubscribed> {

    @Override
    public Class<SanctionListSubscribed> when() {
        return SanctionListSubscribed.class;
    }

    @Override
    public Command<?> then(SanctionListSubscribed event) {
        return new FollowList(event.list(), event.school(), event.at());
    }
}

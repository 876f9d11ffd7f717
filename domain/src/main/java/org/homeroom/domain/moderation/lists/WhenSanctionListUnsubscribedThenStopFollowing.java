package org.homeroom.domain.moderation.lists;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.moderation.facts.ListEvent.SanctionListUnsubscribed;

/** What a list has brought ends when nobody follows it. Source: F-19. */
public final class WhenSanctionListUnsubscribedThenStopFollowing implements Reaction<SanctionListUnsubscribed> {

    @Override
    public Class<SanctionListUnsubscribed> when() {
        return SanctionListUnsubscribed.class;
    }

    @Override
    public Command<?> then(SanctionListUnsubscribed event) {
        return new StopFollowing(event.list(), event.school(), event.at());
    }
}

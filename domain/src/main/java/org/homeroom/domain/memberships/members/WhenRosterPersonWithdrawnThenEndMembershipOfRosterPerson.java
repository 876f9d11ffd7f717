package org.homeroom.domain.memberships.members;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterPersonWithdrawn;

/** What somebody was by the roster goes with the roster's person. Source: F-21. */
public final class WhenRosterPersonWithdrawnThenEndMembershipOfRosterPerson implements Reaction<RosterPersonWithdrawn> {

    @Override
    public Class<RosterPersonWithdrawn> when() {
        return RosterPersonWithdrawn.class;
    }

    @Override
    public Command<?> then(RosterPersonWithdrawn event) {
        return new EndMembershipOfRosterPerson(event.person(), event.account(), event.school(), event.at());
    }
}

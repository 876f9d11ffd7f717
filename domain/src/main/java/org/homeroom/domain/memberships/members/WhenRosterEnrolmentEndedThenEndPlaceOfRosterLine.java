package org.homeroom.domain.memberships.members;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterEnrolmentEnded;

/** A place in a class goes with its line in the roster. Source: F-21. */
public final class WhenRosterEnrolmentEndedThenEndPlaceOfRosterLine implements Reaction<RosterEnrolmentEnded> {

    @Override
    public Class<RosterEnrolmentEnded> when() {
        return RosterEnrolmentEnded.class;
    }

    @Override
    public Command<?> then(RosterEnrolmentEnded event) {
        var account = event.account();
        return new EndPlaceOfRosterLine(
                event.person(), account, event.theClass(), event.school(), event.role(), event.at());
    }
}

package org.homeroom.domain.memberships.schools;

import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** The first administrator of a school holds office from the moment of registering. Source: G-01. */
public final class WhenAccountRegisteredThenAppointNamedAdministrator implements Reaction<AccountRegistered> {

    @Override
    public Class<AccountRegistered> when() {
        return AccountRegistered.class;
    }

    @Override
    public Command<?> then(AccountRegistered event) {
        return new AppointNamedAdministrator(event.account(), event.contact(), event.at());
    }
}

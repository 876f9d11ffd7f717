package org.homeroom.domain.accounts;

import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** Whoever registers with the number that was named runs the platform. */
public final class WhenAccountRegisteredThenAppointPlatformAdministrator implements Reaction<AccountRegistered> {

    @Override
    public Class<AccountRegistered> when() {
        return AccountRegistered.class;
    }

    @Override
    public Command<?> then(AccountRegistered event) {
        return new AppointPlatformAdministrator(event.account(), event.contact(), event.at());
    }
}

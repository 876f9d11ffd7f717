package org.homeroom.domain.accounts.sessions;

import org.homeroom.domain.accounts.facts.SessionEvent.CredentialChanged;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** Whoever knew the old password is signed out everywhere. Source: ACC-21, P-18. */
public final class WhenCredentialChangedThenTerminateAllOtherSessions implements Reaction<CredentialChanged> {

    @Override
    public Class<CredentialChanged> when() {
        return CredentialChanged.class;
    }

    @Override
    public Command<?> then(CredentialChanged event) {
        return new TerminateAllOtherSessions(event.account(), event.session(), event.at());
    }
}

package org.homeroom.domain.memberships.joining;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.OfficerId;

/** Nobody comes by the links of somebody who is no administrator any more. Source: P-07. */
public final class WhenAdministratorDismissedThenRevokeOpenInvitationsOfLeaver
        implements Reaction<AdministratorDismissed> {

    @Override
    public Class<AdministratorDismissed> when() {
        return AdministratorDismissed.class;
    }

    @Override
    public Command<?> then(AdministratorDismissed event) {
        return new RevokeOpenInvitationsOfLeaver(OfficerId.of(event.account()), event.school(), event.at());
    }
}

package org.homeroom.domain.memberships.roster;

import java.util.UUID;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MembershipEvent.InvitationTaken;
import org.homeroom.domain.memberships.facts.MembershipId;

/** Whoever registered by a school's invitation takes the place for which it stands, and no other. Source: ACC-07. */
public final class WhenInvitationTakenThenBindToRoster implements Reaction<InvitationTaken> {

    @Override
    public Class<InvitationTaken> when() {
        return InvitationTaken.class;
    }

    @Override
    public Command<?> then(InvitationTaken event) {
        return new BindToRoster(
                event.account(), event.invitation(), event.person(), event.school(), membershipOf(event), event.at());
    }

    /** Follows from the account and the school, so that a second run asks for the same. */
    private static MembershipId membershipOf(InvitationTaken event) {
        var account = event.account().value();
        var school = event.school().value();
        return new MembershipId(new UUID(
                account.getMostSignificantBits() ^ school.getMostSignificantBits(),
                account.getLeastSignificantBits() ^ school.getLeastSignificantBits()));
    }
}

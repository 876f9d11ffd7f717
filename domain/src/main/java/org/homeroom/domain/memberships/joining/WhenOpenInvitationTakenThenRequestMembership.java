package org.homeroom.domain.memberships.joining;

import java.util.UUID;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.InvitedTo;
import org.homeroom.domain.memberships.facts.MemberEvent.OpenInvitationTaken;
import org.homeroom.domain.memberships.facts.RequestId;
import org.homeroom.domain.memberships.facts.Role;

/** Whoever registered by a link asks for exactly the class in the link. Source: P-01, ACC-07. */
public final class WhenOpenInvitationTakenThenRequestMembership implements Reaction<OpenInvitationTaken> {

    @Override
    public Class<OpenInvitationTaken> when() {
        return OpenInvitationTaken.class;
    }

    @Override
    public Command<?> then(OpenInvitationTaken event) {
        return new RequestMembership(
                requestOf(event),
                event.account(),
                event.school(),
                Role.STUDENT,
                event.theClass(),
                new InvitedTo(
                        event.invitation(),
                        event.school(),
                        event.theClass(),
                        Role.STUDENT,
                        event.issuer().account()),
                JoiningTerms.DEFAULT,
                event.at());
    }

    /** Follows from the account and the class, so that a second run asks for the same. */
    private static RequestId requestOf(OpenInvitationTaken event) {
        var account = event.account().value();
        var theClass = event.theClass().value();
        return new RequestId(new UUID(
                account.getMostSignificantBits() ^ theClass.getMostSignificantBits(),
                account.getLeastSignificantBits() ^ theClass.getLeastSignificantBits()));
    }
}

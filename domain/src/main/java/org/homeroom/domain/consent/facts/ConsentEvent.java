package org.homeroom.domain.consent.facts;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.SchoolId;

/** Everything that can happen between a child and those who speak for it. */
public sealed interface ConsentEvent extends Event {

    /** The child has a token to hand to a guardian. */
    record GuardianLinkTokenIssued(ChildId child, LinkTokenId token, Instant expiresAt, Instant at)
            implements ConsentEvent {}

    /** An adult who holds the child's token says to be a guardian. Nobody has checked it yet. */
    record GuardianLinkClaimed(
            LinkId link, ChildId child, GuardianId guardian, LinkTokenId token, GuardianKind kind, Instant at)
            implements ConsentEvent {}

    /** @param assurance 1 (weak) to 4. Source: specification §3.3 */
    record GuardianLinkVerified(
            LinkId link,
            ChildId child,
            GuardianId guardian,
            SchoolId school,
            VerificationMethod method,
            int assurance,
            Instant at)
            implements ConsentEvent {}

    /** A guardian agrees that the child's data are used by this school for this purpose. */
    record ConsentGranted(
            ConsentId consent,
            ChildId child,
            GuardianId guardian,
            LinkId link,
            SchoolId school,
            ConsentPurpose purpose,
            Instant at)
            implements ConsentEvent {}

    /** Somebody old enough agrees in his or her own name. */
    record OwnConsentGranted(ConsentId consent, ChildId child, SchoolId school, ConsentPurpose purpose, Instant at)
            implements ConsentEvent {}

    /** Somebody old enough takes back what was agreed for this purpose, by a guardian before or alone. */
    record OwnConsentWithdrawn(ChildId child, SchoolId school, ConsentPurpose purpose, Instant at)
            implements ConsentEvent {}

    /** A guardian has taken back what was agreed for this purpose, by whomever. It holds from {@code at} on. */
    record ConsentWithdrawn(ChildId child, GuardianId guardian, SchoolId school, ConsentPurpose purpose, Instant at)
            implements ConsentEvent {}
}

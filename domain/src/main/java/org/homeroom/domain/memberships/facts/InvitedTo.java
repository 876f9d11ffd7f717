package org.homeroom.domain.memberships.facts;

import org.homeroom.domain.accounts.facts.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * To what an open invitation invites: one role in one school, or in one class of it.
 *
 * @param theClass null for the whole school
 * @param issuer who handed the invitation out
 */
public record InvitedTo(
        InvitationId invitation, SchoolId school, @Nullable ClassId theClass, Role role, AccountId issuer) {

    /** Whether that place is the one for which the invitation stands. */
    public boolean covers(SchoolId wanted, Role as, @Nullable ClassId in) {
        return school.equals(wanted) && role == as && (theClass == null || theClass.equals(in));
    }
}

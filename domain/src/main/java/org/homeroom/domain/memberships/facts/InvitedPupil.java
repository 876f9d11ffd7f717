package org.homeroom.domain.memberships.facts;

import org.homeroom.domain.accounts.facts.AccountId;

/**
 * Whom an invitation names: a pupil of the roster, in one home class of one school.
 *
 * @param issuer who handed the invitation out
 */
public record InvitedPupil(
        InvitationId invitation, RosterId person, SchoolId school, ClassId theClass, AccountId issuer) {}

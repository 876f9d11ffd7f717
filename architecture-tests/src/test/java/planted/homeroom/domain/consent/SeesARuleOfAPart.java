package planted.homeroom.domain.consent;

import planted.homeroom.domain.memberships.roster.PrivateRuleOfAPart;

/** Breaks rule 2. */
record SeesARuleOfAPart(PrivateRuleOfAPart rule) {}

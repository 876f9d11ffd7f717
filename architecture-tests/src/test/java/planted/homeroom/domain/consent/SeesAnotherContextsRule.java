package planted.homeroom.domain.consent;

import planted.homeroom.domain.accounts.PrivateRule;

/** Breaks rule 2. */
record SeesAnotherContextsRule(PrivateRule rule) {}

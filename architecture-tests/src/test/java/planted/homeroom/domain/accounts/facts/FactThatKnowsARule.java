package planted.homeroom.domain.accounts.facts;

import planted.homeroom.domain.accounts.PrivateRule;

/** Breaks rule 3. */
record FactThatKnowsARule(PrivateRule rule) {}

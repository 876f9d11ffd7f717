package planted.homeroom.domain.consent.facts;

import planted.homeroom.domain.accounts.facts.AccountFact;

/** Breaks rule 3, together with the fact that it knows. */
public record ConsentFact(AccountFact because) {}

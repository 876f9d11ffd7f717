package planted.homeroom.domain.accounts.facts;

import planted.homeroom.domain.consent.facts.ConsentFact;

/** Breaks rule 3, together with the fact that it knows. */
public record AccountFact(ConsentFact because) {}

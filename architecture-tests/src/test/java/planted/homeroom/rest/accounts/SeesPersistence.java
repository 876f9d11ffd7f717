package planted.homeroom.rest.accounts;

import planted.homeroom.persistence.accounts.AdapterThing;

/** Breaks rule 7. */
record SeesPersistence(AdapterThing thing) {}

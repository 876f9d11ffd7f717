package planted.homeroom.application;

import planted.homeroom.persistence.accounts.AdapterThing;

/** Breaks rule 7. */
record CoreSeesPersistence(AdapterThing thing) {}

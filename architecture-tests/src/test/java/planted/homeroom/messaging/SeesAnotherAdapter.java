package planted.homeroom.messaging;

import planted.homeroom.persistence.accounts.AdapterThing;

/** Breaks rule 7. */
record SeesAnotherAdapter(AdapterThing thing) {}

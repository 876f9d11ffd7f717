package planted.homeroom.domain.accounts;

import java.time.Clock;

/** Breaks rule 4. */
record HoldsAClock(Clock clock) {}

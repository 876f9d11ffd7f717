package org.homeroom.domain.consent.facts;

import org.homeroom.domain.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Whether somebody may take part, and by which row of the decision table. Source: specification §3.4. */
public sealed interface Permission {

    /** The row of the table; 0 where no consent is needed. */
    int rule();

    /**
     * @param consent on which it rests, if on any
     * @param link by which the guardian was known
     */
    record Allowed(
            int rule, @Nullable ConsentId consent, @Nullable LinkId link) implements Permission {}

    record Denied(int rule, Refusal reason) implements Permission {}

    /** For those whom no consent concerns: everybody but pupils. */
    Permission UNCONDITIONAL = new Allowed(0, null, null);
}

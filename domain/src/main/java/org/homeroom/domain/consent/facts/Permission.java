package org.homeroom.domain.consent.facts;

import java.util.List;
import org.homeroom.domain.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Whether somebody may take part, and by which row of the decision table. Source: specification §3.4. */
public sealed interface Permission {

    /** The row of the table; 0 where no consent is needed. */
    int rule();

    /** The policy by which it was decided. */
    PolicyRef policy();

    /**
     * @param consent on which it rests, if on any
     * @param link by which the guardian was known
     */
    record Allowed(
            int rule, @Nullable ConsentId consent, @Nullable LinkId link, PolicyRef policy, List<PermissionFlag> flags)
            implements Permission {

        /** By the policy that is built in, with nothing to be said about it. */
        public Allowed(int rule, @Nullable ConsentId consent, @Nullable LinkId link) {
            this(rule, consent, link, PolicyRef.BUILT_IN, List.of());
        }
    }

    record Denied(int rule, Refusal reason, PolicyRef policy) implements Permission {

        /** By the policy that is built in. */
        public Denied(int rule, Refusal reason) {
            this(rule, reason, PolicyRef.BUILT_IN);
        }
    }

    /** For those whom no consent concerns: everybody but pupils. */
    Permission UNCONDITIONAL = new Allowed(0, null, null);

    /** Whether writing is refused where reading is allowed. */
    default boolean readOnly() {
        return this instanceof Allowed allowed && allowed.flags().contains(PermissionFlag.READ_ONLY);
    }
}

package org.homeroom.domain.consent;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.jspecify.annotations.Nullable;

/** Who says that a child shall not take part. */
final class Decliner {

    /** The guardian, or null where it is the child. */
    static @Nullable GuardianId of(ChildId child, AccountId by) {
        return child.account().equals(by) ? null : by.asGuardian();
    }

    private Decliner() {}
}

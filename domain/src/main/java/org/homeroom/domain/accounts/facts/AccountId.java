package org.homeroom.domain.accounts.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** A study profile: one person's identity on the platform. It has no role. */
public record AccountId(UUID value) implements Id {

    @Override
    public String kind() {
        return "account";
    }

    public ChildId asChild() {
        return new ChildId(value);
    }

    public GuardianId asGuardian() {
        return new GuardianId(value);
    }

    public OperatorId asOperator() {
        return new OperatorId(value);
    }
}

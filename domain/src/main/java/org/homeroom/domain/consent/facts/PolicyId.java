package org.homeroom.domain.consent.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;
import org.homeroom.domain.memberships.facts.SchoolId;

/** The line of policies that the platform, or one school, publishes one after the other. */
public record PolicyId(UUID value) implements Id {

    public static final PolicyId OF_THE_PLATFORM = new PolicyId(new UUID(0, 0));

    public static PolicyId of(SchoolId school) {
        return new PolicyId(school.value());
    }

    @Override
    public String kind() {
        return "policy";
    }
}

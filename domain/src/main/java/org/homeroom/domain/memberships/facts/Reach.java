package org.homeroom.domain.memberships.facts;

import java.util.Arrays;

/** How far a permission goes: the cells of the {@link PermissionMatrix}. Source: §5.3.6. */
public enum Reach {
    NOWHERE("-"),
    EVERYWHERE("+"),
    /** For the classes that the homeroom teacher leads. */
    OWN_CLASSES("own"),
    /** Where the school has said so; without a word of the school, nowhere. */
    BY_SCHOOL_POLICY("policy"),
    /** While somebody else remains in office. */
    UNLESS_LAST("last"),
    /** A guardian says so while the child is under the threshold. */
    THROUGH_GUARDIAN("guardian"),
    /** Within what the guest was admitted to. */
    IN_SCOPE("scope"),
    /** While a case is open, and on record. */
    WITH_OPEN_CASE("case");

    private final String sign;

    Reach(String sign) {
        this.sign = sign;
    }

    /** As it stands in the table. */
    public String sign() {
        return sign;
    }

    static Reach written(String sign) {
        return Arrays.stream(values())
                .filter(reach -> reach.sign.equals(sign))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No reach is written " + sign));
    }
}

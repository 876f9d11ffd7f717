package org.homeroom.domain.memberships.facts;

import org.homeroom.domain.kernel.Id;

/** A code that binds whoever holds it to a person in a roster, as a keyed hash. */
public record InvitationId(String value) implements Id {

    @Override
    public String kind() {
        return "invitation";
    }
}

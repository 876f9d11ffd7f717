package org.homeroom.domain.memberships.facts;

import org.homeroom.domain.kernel.Id;

/** A person in the roster of a school's own system, as a keyed hash of the system and its id for the person. */
public record RosterId(String value) implements Id {

    @Override
    public String kind() {
        return "roster";
    }
}

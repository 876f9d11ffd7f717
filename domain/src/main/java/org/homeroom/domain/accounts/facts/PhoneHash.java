package org.homeroom.domain.accounts.facts;

import org.homeroom.domain.kernel.Id;

/** A phone number as a keyed hash: it finds the number's account again and tells nothing else. */
public record PhoneHash(String value) implements Id {

    @Override
    public String kind() {
        return "phone";
    }
}

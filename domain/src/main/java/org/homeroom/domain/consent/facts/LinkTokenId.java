package org.homeroom.domain.consent.facts;

import org.homeroom.domain.kernel.Id;

/** The token by which a guardian claims a child, as a keyed hash. */
public record LinkTokenId(String value) implements Id {

    @Override
    public String kind() {
        return "token";
    }
}

package org.homeroom.domain.accounts.facts;

import org.homeroom.domain.kernel.Id;

/** Who somebody is at an outside login provider, as a keyed hash: it finds the account again and tells nothing else. */
public record LoginHash(String value) implements Id {

    @Override
    public String kind() {
        return "login";
    }
}

package org.homeroom.domain.accounts.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** Refers to one picture wherever pictures are kept. */
public record PhotoId(UUID value) implements Id {

    @Override
    public String kind() {
        return "photo";
    }
}

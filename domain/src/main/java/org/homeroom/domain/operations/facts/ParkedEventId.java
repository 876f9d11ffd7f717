package org.homeroom.domain.operations.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** One event that one processor could not handle. It follows from the two, so a replay parks it under the same id. */
public record ParkedEventId(UUID value) implements Id {

    @Override
    public String kind() {
        return "parked";
    }
}

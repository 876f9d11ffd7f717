package org.homeroom.domain.memberships.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** One message, by which those who speak and those who decide name it. */
public record MessageId(UUID value) implements Id {

    @Override
    public String kind() {
        return "message";
    }
}

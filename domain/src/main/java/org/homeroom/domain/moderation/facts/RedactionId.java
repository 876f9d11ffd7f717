package org.homeroom.domain.moderation.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** One wish that nobody reads anything any more that an account has written in a school. */
public record RedactionId(UUID value) implements Id {

    @Override
    public String kind() {
        return "redaction";
    }
}

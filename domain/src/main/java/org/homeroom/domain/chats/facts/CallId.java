package org.homeroom.domain.chats.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** One call, or one broadcast. */
public record CallId(UUID value) implements Id {

    @Override
    public String kind() {
        return "call";
    }
}

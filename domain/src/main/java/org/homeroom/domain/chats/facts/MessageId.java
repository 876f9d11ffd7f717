package org.homeroom.domain.chats.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** One message. */
public record MessageId(UUID value) implements Id {

    @Override
    public String kind() {
        return "message";
    }
}

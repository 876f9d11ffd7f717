package org.homeroom.domain.chats.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** What was recorded of a call. */
public record RecordingId(UUID value) implements Id {

    @Override
    public String kind() {
        return "recording";
    }
}

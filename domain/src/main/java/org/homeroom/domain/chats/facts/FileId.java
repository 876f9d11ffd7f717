package org.homeroom.domain.chats.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** A file that somebody has handed in. */
public record FileId(UUID value) implements Id {

    @Override
    public String kind() {
        return "file";
    }
}

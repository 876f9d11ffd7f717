package org.homeroom.domain.chats.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** Something to study from. */
public record MaterialId(UUID value) implements Id {

    @Override
    public String kind() {
        return "material";
    }
}

package org.homeroom.domain.moderation.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** One permission to look at a part of a chat for a case. */
public record EvidenceAccessId(UUID value) implements Id {

    @Override
    public String kind() {
        return "evidence-access";
    }
}

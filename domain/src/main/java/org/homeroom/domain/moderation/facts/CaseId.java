package org.homeroom.domain.moderation.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** What a school looks into: one report or several about the same. */
public record CaseId(UUID value) implements Id {

    @Override
    public String kind() {
        return "case";
    }
}

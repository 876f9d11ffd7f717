package org.homeroom.domain.moderation.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** What somebody, or a check, has said against a message, a person or a chat. */
public record ReportId(UUID value) implements Id {

    @Override
    public String kind() {
        return "report";
    }
}

package org.homeroom.domain.moderation.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/**
 * What a report is about, as its reporter named it: the value of the id of a message, of an account or of a chat. A kind
 * of its own, so that what is said about the target never leads to the reporter. Source: O6.
 */
public record TargetId(UUID value) implements Id {

    public static TargetId of(Id target) {
        return new TargetId(UUID.fromString(target.tag().value()));
    }

    @Override
    public String kind() {
        return "target";
    }
}

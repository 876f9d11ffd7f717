package org.homeroom.domain.chats.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody wants to hear of a chat at all.
 *
 * @param until null where no end was said
 */
public record Mute(boolean on, @Nullable Instant until) {

    public static final Mute OFF = new Mute(false, null);

    public boolean silent(Instant at) {
        return on && (until == null || at.isBefore(until));
    }
}

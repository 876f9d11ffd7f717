package org.homeroom.domain.moderation.facts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message as it was when it was reported, whatever becomes of it afterwards.
 *
 * @param versions everything it has said until then, the first words first; never empty
 * @param files that came with it
 * @param sticker the picture in the place of words; empty without one
 */
public record Snapshot(List<Said> versions, List<UUID> files, String sticker) {

    /** @param at from when on it said so */
    public record Said(String text, Instant at) {}

    /** What it said at last. */
    public String text() {
        return versions.getLast().text();
    }
}

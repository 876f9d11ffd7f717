package org.homeroom.domain.chats.facts;

import java.time.Instant;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;

/** Which packs of stickers a school uses. Source: CHT-16. */
public sealed interface StickerEvent extends Event {

    record StickerPackEnabled(SchoolId school, String pack, OfficerId by, Instant at) implements StickerEvent {}

    record StickerPackDisabled(SchoolId school, String pack, OfficerId by, Instant at) implements StickerEvent {}
}

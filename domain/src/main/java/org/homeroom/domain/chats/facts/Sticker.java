package org.homeroom.domain.chats.facts;

/**
 * A picture of one of the school's packs, in the place of words. Source: CHT-16.
 *
 * @param pack for example {@code school}
 * @param name of the picture within the pack
 */
public record Sticker(String pack, String name) {}

package org.homeroom.domain.chats.posting;

/**
 * A picture in the place of words. Source: CHT-16.
 *
 * @param name of the picture within the pack
 */
public record Sticker(String pack, String name) {}

package org.homeroom.domain.kernel;

/**
 * A keyed or salted hash of something that must not be kept: it can be compared and tells nothing else.
 *
 * @param value in hex or base64url, as its maker chose; compared letter by letter
 */
public record Digest(String value) {}

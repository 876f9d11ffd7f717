package org.homeroom.domain.kernel;

/** A key and a value by which the store finds an event again. */
public record Tag(String key, String value) {}

package org.homeroom.persistence.eventstore;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The key under which the database finds a type among the events of a tag: the first four bytes of the SHA-256 of its
 * name. Two types with the same key are told apart by their names.
 */
final class TypeKey {
    /** There are as many types as classes of events, so that this stays small. */
    private static final Map<String, Integer> KNOWN = new ConcurrentHashMap<>();

    private TypeKey() {}

    static int of(String type) {
        return KNOWN.computeIfAbsent(type, name -> (int) (TagKey.of(name) >> Integer.SIZE));
    }
}

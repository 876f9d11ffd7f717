package org.homeroom.persistence.eventstore;

/**
 * Where a personal part is kept.
 *
 * @param eventId identifier of its event
 * @param part name of the component
 */
public record PartRef(String eventId, String part) {}

package org.homeroom.persistence.storage;

import org.homeroom.domain.kernel.Event;

/**
 * An event as a projection sees it.
 *
 * @param id under which the personal values of the event are found
 * @param position its place in the log
 */
public record Occurrence(String id, long position, Event event) {}

package org.homeroom.persistence.eventstore;

/**
 * One personal component of an event, in clear.
 *
 * @param part name of the component, unique within its event
 * @param subject whose data it is, such as {@code account:7c41}; never personal itself, since it stays readable
 * @param value opaque to the engine
 */
public record PersonalPart(String part, String subject, byte[] value) {}

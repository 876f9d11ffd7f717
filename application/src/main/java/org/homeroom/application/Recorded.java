package org.homeroom.application;

import java.time.Instant;
import java.util.Map;
import org.homeroom.domain.kernel.Event;

/**
 * An event and what the log says about it.
 *
 * @param position its place in the log; places are given in the order of recording
 * @param id its name for ever
 * @param recordedAt when it came into the log; when it took effect stands in the event
 * @param provenance who asked and because of what, as {@link Provenance#metadata()} wrote it
 */
public record Recorded(long position, String id, Instant recordedAt, Event event, Map<String, String> provenance) {}

package org.homeroom.application.operations;

import java.time.Instant;
import org.homeroom.domain.operations.facts.ParkedEventId;
import org.jspecify.annotations.Nullable;

/**
 * An event that a processor has laid aside. Nothing here shows what the event says.
 *
 * @param processor who laid it aside
 * @param position of the event in the log
 * @param event its id
 * @param type the name under which it is kept
 * @param sequence what it is about; events of one sequence are handled in their order or not at all
 * @param error the class of the failure; null for one that only waits behind another of its sequence
 * @param attempts how often it was tried
 */
public record ParkedEvent(
        ParkedEventId id,
        String processor,
        long position,
        String event,
        String type,
        String sequence,
        @Nullable String error,
        Instant parkedAt,
        int attempts) {}

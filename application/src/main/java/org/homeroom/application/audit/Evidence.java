package org.homeroom.application.audit;

import java.time.Instant;
import org.homeroom.application.Catalogue;
import org.homeroom.application.Recorded;

/**
 * An entry of the log on which an answer rests. It names no person beyond the ids in the answer.
 *
 * @param event for example {@code consent.ConsentGranted}
 */
public record Evidence(long position, String id, String event, Instant recordedAt) {

    public static Evidence of(Recorded recorded) {
        return new Evidence(
                recorded.position(),
                recorded.id(),
                Catalogue.nameOf(recorded.event().getClass()),
                recorded.recordedAt());
    }
}

package org.homeroom.application.evidence;

import java.time.Instant;
import org.homeroom.domain.memberships.facts.SchoolId;

/** Looks whether the history of a school is still the one that was signed. */
@FunctionalInterface
public interface Inspector {

    /**
     * Looks for a few seconds at most. Blocks.
     *
     * @param by where it begins: at the newest event that had been recorded by then, and goes back in time
     */
    HistoryInspection inspect(SchoolId school, Instant by);
}

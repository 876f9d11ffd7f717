package org.homeroom.domain.kernel;

import java.time.Instant;
import java.util.Set;

/**
 * Something that has happened and can never be undone, only followed by another event.
 *
 * <p>Implementations are records. Their names and components are stored for ever: a change is a new version.
 */
public interface Event {

    /** When it took effect, by the clock of the server. When it was recorded stands beside the event. */
    Instant at();

    /** The ids this event is about. Every component whose type is an {@link Id} counts, unless it is null. */
    default Set<Tag> tags() {
        return Tagging.tagsOf(this);
    }
}

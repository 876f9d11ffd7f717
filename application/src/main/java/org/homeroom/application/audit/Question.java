package org.homeroom.application.audit;

import java.util.List;
import java.util.Set;

/**
 * Something an auditor can ask about a school. A pure function over facts: the same past and the same parameters give the
 * same answer for ever, whatever has happened to read models. Source: specification §5.8.
 */
public interface Question {

    /** For example {@code Q-01}. */
    String id();

    /** What has to be said, and what may be, on top of the school. */
    List<Parameter> parameters();

    /** Who may ask it. */
    default Set<Asker> askers() {
        return Set.of(Asker.AUDITOR, Asker.ADMINISTRATION);
    }

    /** Whether what was known then is compared with what is known later: then that is now, unless said otherwise. */
    default boolean comparesKnowledge() {
        return false;
    }

    /** Whether it is about the log itself: what it says without naming entries does not rest on there being none. */
    default boolean aboutLog() {
        return false;
    }

    /**
     * What the facts say. Empty when there is no such thing to ask about: an answer that finds nothing says so.
     *
     * @param past the log, cut down to what counts as known
     */
    List<Statement> answer(Asked asked, Past past);
}

package org.homeroom.application.audit;

import java.util.Optional;
import org.homeroom.application.memberships.Relation;
import org.homeroom.domain.memberships.facts.SchoolRight;

/** In what capacity somebody asks what happened in a school. */
public enum Asker {
    /** Assigned to the school. Sees no personal data: people are pseudonyms. */
    AUDITOR,
    /** Administers or directs the school. Sees the names of people whose names are still there. */
    ADMINISTRATION;

    /** Nobody else asks: for everybody else there is nothing. */
    static Optional<Asker> of(Relation relation) {
        if (relation.holding().may(SchoolRight.READ_HISTORY)) return Optional.of(ADMINISTRATION);
        return relation.auditor() ? Optional.of(AUDITOR) : Optional.empty();
    }
}

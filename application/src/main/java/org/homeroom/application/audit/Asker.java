package org.homeroom.application.audit;

/** In what capacity somebody asks what happened in a school. */
public enum Asker {
    /** Assigned to the school. Sees no personal data: people are pseudonyms. */
    AUDITOR,
    /** Administers or directs the school. Sees the names of people whose names are still there. */
    ADMINISTRATION
}

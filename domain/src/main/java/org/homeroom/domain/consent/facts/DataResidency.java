package org.homeroom.domain.consent.facts;

/** A region whose law says where personal data may be kept, and so where they may go. Source: CON-08, RU-10. */
public enum DataResidency {
    RU,
    /** The European Economic Area. */
    EEA,
    UK,
    US
}

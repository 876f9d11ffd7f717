package org.homeroom.domain.memberships.facts;

/** Why an import was stopped. */
public enum RosterHalt {
    /** More would end than the safety limit allows. Source: F-21, invariant M7. */
    TOO_MANY_ENDINGS,
    /** A class of the same name has come into being since the proposal. Source: MEM-05. */
    CLASS_ALREADY_EXISTS
}

package org.homeroom.domain.memberships.facts;

/**
 * What somebody is to a pupil by the school's own system. It says whom the school may call, never who may consent: that
 * takes a verified guardian link. Source: F-22.
 */
public enum ContactKind {
    PARENT,
    GUARDIAN,
    RELATIVE,
    AIDE,
    DOCTOR,
    OTHER
}

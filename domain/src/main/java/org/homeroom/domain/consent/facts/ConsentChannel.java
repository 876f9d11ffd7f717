package org.homeroom.domain.consent.facts;

/** By what way a consent came in. */
public enum ConsentChannel {
    ONLINE,
    /** Signed on paper, and recorded by an officer of the school. */
    PAPER
}

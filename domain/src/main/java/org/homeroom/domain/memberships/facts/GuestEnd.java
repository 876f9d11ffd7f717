package org.homeroom.domain.memberships.facts;

/** How a guest's stay, or the wish for it, ended. */
public enum GuestEnd {
    REFUSED,
    ENDED,
    /** The day has come. Source: P-22. */
    EXPIRED,
    /** Whoever answered for the guest works there no more. Source: P-07. */
    HOST_GONE
}

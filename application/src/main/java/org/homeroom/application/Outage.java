package org.homeroom.application;

/** Tells a store that cannot be reached at present from something that is broken. */
public interface Outage {

    /** Whether this failure will go away by itself once the store is back. */
    boolean isBehind(Throwable failure);
}

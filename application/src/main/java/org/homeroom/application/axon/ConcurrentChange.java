package org.homeroom.application.axon;

/** A reaction could not be decided because others kept changing the same things. It will go away. */
public final class ConcurrentChange extends RuntimeException {

    ConcurrentChange() {
        super("Others changed the same things");
    }
}

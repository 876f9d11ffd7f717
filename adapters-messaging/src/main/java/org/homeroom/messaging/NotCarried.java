package org.homeroom.messaging;

/** A code did not leave. Says why, and neither the code nor whom it was for. */
final class NotCarried extends RuntimeException {

    private final boolean worthAnotherTry;

    NotCarried(String why, boolean worthAnotherTry) {
        super(why);
        this.worthAnotherTry = worthAnotherTry;
    }

    boolean isWorthAnotherTry() {
        return worthAnotherTry;
    }
}

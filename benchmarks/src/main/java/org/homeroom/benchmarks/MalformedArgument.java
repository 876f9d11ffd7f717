package org.homeroom.benchmarks;

/** Somebody asked for what there is not; the message says what would have been right. */
final class MalformedArgument extends RuntimeException {
    MalformedArgument(String message) {
        super(message);
    }
}

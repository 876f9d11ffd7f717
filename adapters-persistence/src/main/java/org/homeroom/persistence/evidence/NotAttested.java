package org.homeroom.persistence.evidence;

/** Somebody outside did not attest a checkpoint, or not in a way that proves anything. The message says nothing personal. */
final class NotAttested extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotAttested(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}

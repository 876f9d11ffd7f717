package org.homeroom.evidence;

/** A text or bytes are not written as they must be. */
public final class Malformed extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    public Malformed(String why) {
        super(why);
    }
}

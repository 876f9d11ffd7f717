package org.homeroom.evidence.cli;

import org.jspecify.annotations.Nullable;

/** The command was not called as it should be. */
final class Usage extends RuntimeException {

    private static final long serialVersionUID = 1;

    Usage(@Nullable String why) {
        super(why);
    }
}

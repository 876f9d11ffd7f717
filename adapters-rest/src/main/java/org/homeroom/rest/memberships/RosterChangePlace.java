package org.homeroom.rest.memberships;

import org.jspecify.annotations.Nullable;

/**
 * Where a page of proposed changes begins.
 *
 * @param part counted from 1
 * @param line within the part, counted from 0
 */
record RosterChangePlace(int part, int line) {

    private static final int MOST = 100_000;

    static RosterChangePlace of(long value) {
        return new RosterChangePlace(Math.toIntExact(value / MOST) + 1, Math.toIntExact(value % MOST));
    }

    long value() {
        return (long) (part - 1) * MOST + line;
    }

    /** Where the next page begins; null at the end of the last part. */
    @Nullable RosterChangePlace after(int read, int inPart, int parts) {
        if (line + read < inPart) return new RosterChangePlace(part, line + read);
        return part < parts ? new RosterChangePlace(part + 1, 0) : null;
    }
}

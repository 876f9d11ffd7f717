package org.homeroom.application.memberships;

import java.util.List;

/** What came of reading a roster: all of it, or every reason why not. Never a part. */
public sealed interface RosterReading {

    /** @param digest SHA-256 over the files as they were read, in hex: the same files give the same digest */
    record Readable(RosterPackage roster, String digest) implements RosterReading {}

    /** At least one problem, in the order of files and rows. */
    record Unreadable(List<RosterProblem> problems) implements RosterReading {}
}

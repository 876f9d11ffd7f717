package org.homeroom.application.memberships;

import java.io.InputStream;
import java.nio.file.Path;

/**
 * Reads what a school's administration system exports: one format, one reader. It reads everything before it says
 * anything, so that one look shows all that is wrong.
 */
public interface RosterReader {

    /** A folder of files, or one zip that holds them. */
    RosterReading read(Path folderOrZip);

    /** One zip. The stream is read to its end and not closed. */
    RosterReading read(InputStream zip);
}

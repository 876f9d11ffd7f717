package org.homeroom.application.chats;

import java.io.IOException;
import java.nio.file.Path;

/** Looks for what harms. */
@FunctionalInterface
public interface VirusScanner {

    /** Takes every file. */
    VirusScanner NONE = file -> false;

    /** @throws IOException when it cannot be known: then the file is not taken */
    boolean findsHarm(Path file) throws IOException;
}

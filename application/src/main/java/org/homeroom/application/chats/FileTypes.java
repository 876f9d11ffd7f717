package org.homeroom.application.chats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.homeroom.domain.chats.facts.MediaType;

/** Knows a file by its content. */
@FunctionalInterface
public interface FileTypes {

    /** Empty for everything that nobody can hand in. */
    Optional<MediaType> of(Path file) throws IOException;
}

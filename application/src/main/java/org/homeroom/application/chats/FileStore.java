package org.homeroom.application.chats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the bytes of files lie. Who may read them is decided elsewhere. Everything here waits for disks or networks. */
public interface FileStore {

    /** A new empty file to receive bytes in. Whoever has asked for it sees that it goes again. */
    Path spool() throws IOException;

    /** Keeps what is in that file: all of it or, when this fails, nothing. The file may be gone afterwards. */
    void keep(StoredFile file, Path spooled) throws IOException;

    /**
     * The bytes from there to there, never all at once in memory.
     *
     * @param from the first one, from 0 on
     * @param to behind the last one
     * @return empty where there is no such file
     */
    Optional<InputStream> read(StoredFile file, long from, long to) throws IOException;

    void remove(StoredFile file) throws IOException;

    /** Some of those that were kept before that instant: further ones after the last of the page before. */
    List<StoredFile> keptBefore(Instant then, Optional<StoredFile> after, int atMost) throws IOException;

    /** Throws away what was left in spools before that instant. */
    void clearSpools(Instant then) throws IOException;
}

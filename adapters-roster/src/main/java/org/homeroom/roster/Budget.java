package org.homeroom.roster;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** How much may still be read, whatever a file says about its own size. */
final class Budget {

    private int left;

    Budget(int units) {
        this.left = units;
    }

    /** False when nothing is left. */
    boolean takeOne() {
        return left-- > 0;
    }

    /** Takes bytes. Empty when the source holds more than is left. Nothing may be read after that. */
    Optional<byte[]> read(InputStream source) throws IOException {
        byte[] content = source.readNBytes(left);
        if (source.read() >= 0) {
            return Optional.empty();
        }
        left -= content.length;
        return Optional.of(content);
    }
}

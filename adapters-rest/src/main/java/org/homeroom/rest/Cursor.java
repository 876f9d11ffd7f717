package org.homeroom.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.OptionalLong;
import org.homeroom.application.secrets.KeyedHashes;

/** Where a page ends, as clients carry it from one page to the next: opaque, and of no use for another list. */
@ApplicationScoped
public class Cursor {

    private static final int LONG = Long.BYTES;

    private final KeyedHashes hashes;

    Cursor(KeyedHashes hashes) {
        this.hashes = hashes;
    }

    /** @param list what is paged, for example the id of a chat */
    public String write(String list, long position) {
        var signature = hashes.signature("cursor", list + "/" + position);
        var bytes =
                ByteBuffer.allocate(LONG + signature.length).putLong(position).put(signature);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Empty where this is no cursor of this list. */
    public OptionalLong read(String list, String cursor) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() < LONG) return OptionalLong.empty();
            var position = bytes.getLong();
            return write(list, position).equals(cursor) ? OptionalLong.of(position) : OptionalLong.empty();
        } catch (IllegalArgumentException e) {
            return OptionalLong.empty();
        }
    }
}

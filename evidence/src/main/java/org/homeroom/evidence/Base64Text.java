package org.homeroom.evidence;

import java.util.Base64;

/** Base 64 with padding, in its one right spelling. */
final class Base64Text {

    private Base64Text() {}

    static String write(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] read(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (!write(bytes).equals(text)) throw new Malformed("base 64 is written in another way than it should");
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new Malformed("not base 64");
        }
    }

    static byte[] readHash(String text) {
        var hash = read(text);
        if (hash.length != Hashing.LENGTH) throw new Malformed("a hash has 32 bytes");
        return hash;
    }
}

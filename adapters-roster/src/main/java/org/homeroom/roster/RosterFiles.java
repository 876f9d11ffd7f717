package org.homeroom.roster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a package that the standard knows, by name, whatever they came in. */
record RosterFiles(SortedMap<String, byte[]> bytes) {

    static RosterFiles none() {
        return new RosterFiles(new TreeMap<>());
    }

    Optional<byte[]> find(Layout layout) {
        return Optional.ofNullable(bytes.get(layout.file()));
    }

    /** SHA-256 over each name, length and content in the order of names, in hex. */
    String digest() {
        MessageDigest digest = sha256();
        bytes.forEach((name, content) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(ByteBuffer.allocate(1 + Integer.BYTES)
                    .put((byte) 0)
                    .putInt(content.length)
                    .flip());
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}

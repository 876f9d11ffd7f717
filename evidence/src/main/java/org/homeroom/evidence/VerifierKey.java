package org.homeroom.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The public half of an Ed25519 key that signs notes: of the log itself, or of a witness of it. Source: C2SP signed-note
 * and tlog-cosignature.
 */
public final class VerifierKey {

    /** What a key signs. */
    public enum Use {
        /** The text of a note. */
        NOTE(1),
        /** The text of a checkpoint after the time at which the witness saw it. */
        COSIGNATURE(4);

        private final byte number;

        Use(int number) {
            this.number = (byte) number;
        }

        byte number() {
            return number;
        }
    }

    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int SIGNATURE = 64;

    private final String name;
    private final Use use;
    private final byte[] key;

    VerifierKey(String name, Use use, byte[] key) {
        if (!mayBeName(name)) throw new Malformed("the name of a key has no white space and no plus");
        if (key.length != 32) throw new Malformed("an Ed25519 key has 32 bytes");
        this.name = name;
        this.use = use;
        this.key = key.clone();
    }

    /** @throws Malformed unless it is written as {@code name+id+key} and the id is that of the key */
    public static VerifierKey of(String written) {
        var parts = written.strip().split("\\+", 3);
        if (parts.length != 3) throw new Malformed("a key is written as name+id+key");
        var bytes = Base64Text.read(parts[2]);
        if (bytes.length == 0) throw new Malformed("a key names its kind");
        for (var use : Use.values()) {
            if (use.number == bytes[0]) {
                var key = new VerifierKey(parts[0], use, Arrays.copyOfRange(bytes, 1, bytes.length));
                if (!key.hexId().equals(parts[1].toLowerCase(Locale.ROOT)))
                    throw new Malformed("the id of the key " + parts[0] + " is not that of its bytes");
                return key;
            }
        }
        throw new Malformed("the key " + parts[0] + " is of a kind that is not known here");
    }

    public String name() {
        return name;
    }

    public Use use() {
        return use;
    }

    /** Eight hexadecimal digits that tell this key from others of the same name. */
    public String hexId() {
        return HexFormat.of().formatHex(id());
    }

    byte[] id() {
        var digest = Hashing.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(use.number);
        return Arrays.copyOf(digest.digest(key), 4);
    }

    boolean made(Note.Signature signature, String text) {
        return name.equals(signature.name()) && Arrays.equals(id(), signature.id()) && verifies(signature, text);
    }

    boolean verifies(Note.Signature signature, String text) {
        return switch (use) {
            case NOTE -> signature.bytes().length == SIGNATURE && verifies(signature.bytes(), text);
            case COSIGNATURE ->
                signature.bytes().length == 8 + SIGNATURE
                        && signature.seconds() >= 0
                        && verifies(
                                Arrays.copyOfRange(signature.bytes(), 8, 8 + SIGNATURE),
                                cosigned(signature.seconds(), text));
        };
    }

    static String cosigned(long seconds, String text) {
        return "cosignature/v1\ntime " + seconds + "\n" + text;
    }

    private boolean verifies(byte[] signature, String text) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            var encoded =
                    ByteBuffer.allocate(X509.length + key.length).put(X509).put(key);
            verifier.initVerify(
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded.array())));
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException notAKeyOrNotASignature) {
            return false;
        }
    }

    static boolean mayBeName(String name) {
        return !name.isEmpty()
                && name.indexOf('+') < 0
                && name.codePoints().noneMatch(Character::isWhitespace)
                && name.codePoints().noneMatch(Character::isSpaceChar);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that
                && name.equals(that.name)
                && use == that.use
                && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    /** As {@link #of} reads it. */
    @Override
    public String toString() {
        var bytes = ByteBuffer.allocate(1 + key.length).put(use.number).put(key).array();
        return name + "+" + hexId() + "+" + Base64.getEncoder().encodeToString(bytes);
    }
}

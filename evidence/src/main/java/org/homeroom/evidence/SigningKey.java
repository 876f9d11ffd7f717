package org.homeroom.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Arrays;

/** The secret half of a key that signs notes. Written as Go's signed notes have it; whoever reads it can forge. */
public final class SigningKey {

    private static final String PRIVATE = "PRIVATE+KEY+";
    private static final int SEED = 32;

    private final byte[] seed;
    private final PrivateKey key;
    private final VerifierKey verifier;

    private SigningKey(String name, VerifierKey.Use use, byte[] seed) {
        this.seed = seed;
        try {
            this.key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            this.verifier = new VerifierKey(name, use, publicOf(seed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java since 15 has Ed25519", e);
        }
    }

    /** A new key of a log. @param name the origin of the log: without white space and plus, best a URL without scheme */
    public static SigningKey generate(String name) {
        return generate(name, VerifierKey.Use.NOTE);
    }

    /** A new key. */
    public static SigningKey generate(String name, VerifierKey.Use use) {
        var seed = new byte[SEED];
        new SecureRandom().nextBytes(seed);
        return new SigningKey(name, use, seed);
    }

    /** @throws Malformed unless it is a key as {@link #secret} writes it; the message does not repeat it */
    public static SigningKey of(String secret) {
        var text = secret.strip();
        if (!text.startsWith(PRIVATE)) throw new Malformed("a signing key begins with " + PRIVATE);
        var parts = text.substring(PRIVATE.length()).split("\\+", 3);
        if (parts.length != 3) throw new Malformed("a signing key is written as " + PRIVATE + "name+id+key");
        var bytes = Base64Text.read(parts[2]);
        for (var use : VerifierKey.Use.values()) {
            if (bytes.length == 1 + SEED && bytes[0] == use.number()) {
                var key = new SigningKey(parts[0], use, Arrays.copyOfRange(bytes, 1, bytes.length));
                if (!key.verifier.hexId().equals(parts[1])) throw new Malformed("the id is not that of the key");
                return key;
            }
        }
        throw new Malformed("a signing key of a kind that is not known here");
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** The key itself. For a file that only its owner can read. */
    public String secret() {
        var bytes = ByteBuffer.allocate(1 + SEED)
                .put(verifier.use().number())
                .put(seed)
                .array();
        return PRIVATE + verifier.name() + "+" + verifier.hexId() + "+" + Base64Text.write(bytes);
    }

    /** The note with one more signature, at the end. */
    public Note sign(Note note) {
        if (verifier.use() != VerifierKey.Use.NOTE) throw new IllegalStateException("a witness says when");
        return note.with(new Note.Signature(verifier.name(), verifier.id(), signature(note.text())));
    }

    /** A checkpoint with the cosignature of this witness. */
    public Note cosign(Note checkpoint, Instant at) {
        if (verifier.use() != VerifierKey.Use.COSIGNATURE) throw new IllegalStateException("not the key of a witness");
        var seconds = at.getEpochSecond();
        var signature = signature(VerifierKey.cosigned(seconds, checkpoint.text()));
        return checkpoint.with(new Note.Signature(
                verifier.name(),
                verifier.id(),
                ByteBuffer.allocate(8 + signature.length)
                        .putLong(seconds)
                        .put(signature)
                        .array()));
    }

    private byte[] signature(String text) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an Ed25519 key signs", e);
        }
    }

    /** The generator of keys draws exactly a seed, so one that is handed a given seed makes its pair. */
    private static byte[] publicOf(byte[] seed) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
        var encoded = generator.generateKeyPair().getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - SEED, encoded.length);
    }

    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final byte[] bytes;

        Given(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] wanted) {
            System.arraycopy(bytes, 0, wanted, 0, wanted.length);
        }
    }
}

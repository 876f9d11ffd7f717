package org.homeroom.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** A pair of keys by which sessions are signed, ES256, in the form in which the service keeps its own. */
record Signature(KeyPair pair) {
    private static final Duration LIFETIME = Duration.ofHours(2);

    static Signature create() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return new Signature(generator.generateKeyPair());
    }

    /** The file {@code session-tokens.pem}. */
    byte[] file() {
        return (pem("PUBLIC", pair.getPublic().getEncoded()) + "\n"
                        + pem("PRIVATE", pair.getPrivate().getEncoded()))
                .getBytes(UTF_8);
    }

    private static String pem(String what, byte[] key) {
        return "-----BEGIN %s KEY-----%s-----END %s KEY-----"
                .formatted(what, Base64.getEncoder().encodeToString(key), what);
    }

    String token(UUID account, UUID session, Instant from) throws GeneralSecurityException {
        String text = base64("{\"typ\":\"JWT\",\"alg\":\"ES256\"}".getBytes(UTF_8)) + "."
                + base64("{\"iss\":\"homeroom\",\"sub\":\"%s\",\"sid\":\"%s\",\"iat\":%d,\"exp\":%d,\"jti\":\"%s\"}"
                        .formatted(
                                account,
                                session,
                                from.getEpochSecond(),
                                from.plus(LIFETIME).getEpochSecond(),
                                UUID.randomUUID())
                        .getBytes(UTF_8));
        java.security.Signature signing = java.security.Signature.getInstance("SHA256withECDSAinP1363Format");
        signing.initSign(pair.getPrivate());
        signing.update(text.getBytes(UTF_8));
        return text + "." + base64(signing.sign());
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

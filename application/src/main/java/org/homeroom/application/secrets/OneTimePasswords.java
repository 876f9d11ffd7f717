package org.homeroom.application.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The codes that an authenticator app shows: six digits, a new one every thirty seconds, HMAC-SHA-1, since the apps know
 * nothing else for sure. Source: RFC 6238, RFC 4226.
 */
public final class OneTimePasswords {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String ALGORITHM = "HmacSHA1";
    private static final int SECRET_BYTES = 20;
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A hundred and sixty random bits in base32. */
    public static String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        var secret = new StringBuilder();
        var buffer = 0;
        var bits = 0;
        for (var one : bytes) {
            buffer = buffer << 8 | one & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) secret.append(ALPHABET.charAt(buffer >> bits - 5 & 31));
        }
        return secret.toString();
    }

    /** What an app reads from a QR code. It names the service and nobody. */
    public static String uri(String secret) {
        return "otpauth://totp/Homeroom?secret=" + secret + "&issuer=Homeroom";
    }

    /** The code that the owner's device shows at this instant. */
    public static String code(String secret, Instant at) {
        return "%06d".formatted(number(secret, stepOf(at)) % 1_000_000);
    }

    /**
     * To which thirty seconds a code belongs: those of now, or the ones before or after, since clocks differ.
     *
     * @return their beginning; null where the code belongs to none of them
     */
    public static @Nullable Instant stepOf(String secret, String code, Instant now) {
        var named = code.strip().replace(" ", "").getBytes(StandardCharsets.UTF_8);
        return Stream.of(now, now.minus(STEP), now.plus(STEP))
                .filter(at -> MessageDigest.isEqual(code(secret, at).getBytes(StandardCharsets.UTF_8), named))
                .findFirst()
                .map(at -> Instant.ofEpochSecond(stepOf(at) * STEP.toSeconds()))
                .orElse(null);
    }

    private static long stepOf(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
    }

    private static int number(String secret, long step) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(secret), ALGORITHM));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            return ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 15) & 0x7fffffff;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private static byte[] bytes(String secret) {
        var letters = secret.toUpperCase(Locale.ROOT);
        var bytes = ByteBuffer.allocate(letters.length() * 5 / 8);
        var buffer = 0;
        var bits = 0;
        for (var letter : letters.toCharArray()) {
            buffer = buffer << 5 | ALPHABET.indexOf(letter);
            bits += 5;
            if (bits >= 8) bytes.put((byte) (buffer >> (bits -= 8)));
        }
        return bytes.array();
    }

    private OneTimePasswords() {}
}

package org.homeroom.persistence.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id in the form that everybody reads: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. Source: RFC 9106, with the
 * numbers of the OWASP password storage cheat sheet.
 *
 * @param memory in KiB
 */
record Argon2(int memory, int passes, int lanes) {

    static final Argon2 OF_TODAY = new Argon2(19_456, 2, 1);

    private static final int HASH_BYTES = 32;
    private static final Pattern FORM =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    String hash(String password, byte[] salt) {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        memory,
                        passes,
                        lanes,
                        base64.encodeToString(salt),
                        base64.encodeToString(bytes(password, salt, HASH_BYTES)));
    }

    /** With the numbers that the hash itself names, which may be those of an earlier day. */
    static boolean matches(String password, String hash) {
        var parts = FORM.matcher(hash);
        if (!parts.matches()) return false;
        var numbers = new Argon2(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        var wanted = Base64.getDecoder().decode(parts.group(5));
        var salt = Base64.getDecoder().decode(parts.group(4));
        return MessageDigest.isEqual(numbers.bytes(password, salt, wanted.length), wanted);
    }

    private byte[] bytes(String password, byte[] salt, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        var hash = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}

package org.homeroom.application.secrets;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** Makes the codes that people type. */
public final class Codes {

    /** Letters and digits that nobody mistakes for another: Crockford's alphabet. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int TOKEN_LENGTH = 12;

    /** Source: F-06. */
    private static final int PAIRING_LENGTH = 6;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Six digits, good for one attempt to sign in or register. */
    public static String confirmation() {
        return "%06d".formatted(RANDOM.nextInt(1_000_000));
    }

    /** Sixty bits as three groups of four, for example {@code 7KQ2-M0XD-93TB}: for links and paper. */
    public static String token() {
        var token = new StringBuilder();
        for (var i = 0; i < TOKEN_LENGTH; i++) {
            if (i > 0 && i % 4 == 0) token.append('-');
            token.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return token.toString();
    }

    /** Two hundred and fifty-six bits in base64url, for machines. */
    public static String secret() {
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** Thirty bits, for example {@code 7KQ2M0}: short enough to be dictated, so whoever guesses must be stopped. */
    public static String pairing() {
        var code = new StringBuilder();
        for (var i = 0; i < PAIRING_LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** Sixteen bytes that nobody can guess. */
    public static byte[] salt() {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /** What a person meant who typed a token: small letters, missing dashes, O for 0, I and L for 1. */
    static String normal(String token) {
        return token.strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private Codes() {}
}

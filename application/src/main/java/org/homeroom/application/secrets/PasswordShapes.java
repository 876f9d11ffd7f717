package org.homeroom.application.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeroom.domain.accounts.sessions.PasswordShape;

/** Tells the rules what they may know of a password. */
public final class PasswordShapes {

    private static final Set<String> KNOWN = known();

    public static PasswordShape of(String password) {
        var normal = normal(password);
        return new PasswordShape(
                normal.codePointCount(0, normal.length()),
                (int) normal.codePoints().distinct().count(),
                KNOWN.contains(normal.toLowerCase(Locale.ROOT)));
    }

    /** The same letters are the same password, however a keyboard composes them. Source: NIST SP 800-63B, 5.1.1.2. */
    public static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static Set<String> known() {
        try (var file = Objects.requireNonNull(PasswordShapes.class.getResourceAsStream("known-passwords.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PasswordShapes() {}
}

package org.homeroom.rest;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.homeroom.application.secrets.KeyFolder;
import org.jspecify.annotations.Nullable;

/**
 * Gives the service the pair of keys by which it signs and recognises its session tokens, where {@code mp.jwt.verify.publickey} says {@code own}. It is
 * made once and kept in the folder of keys, so that tokens outlive a restart. ES256.
 */
public final class SessionKeyConfigSourceFactory implements ConfigSourceFactory {

    /** Above the defaults of the service, below what whoever runs it sets. */
    private static final int ORDINAL = 260;

    private static final String VERIFY = "mp.jwt.verify.publickey";
    private static final String OWN = "own";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var folder = value(context, "homeroom.keys");
        if (folder == null || !OWN.equals(value(context, VERIFY)) || isBuild()) return List.of();
        var pair = new String(
                        new KeyFolder(Path.of(folder))
                                .key("session-tokens.pem", SessionKeyConfigSourceFactory::newPair),
                        StandardCharsets.UTF_8)
                .split("\n", 2);
        return List.of(new PropertiesConfigSource(
                Map.of(VERIFY, pair[0], "smallrye.jwt.sign.key", pair[1]), "session keys", ORDINAL));
    }

    private static byte[] newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var text = pem("PUBLIC", pair.getPublic().getEncoded()) + "\n"
                    + pem("PRIVATE", pair.getPrivate().getEncoded());
            return text.getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has P-256", e);
        }
    }

    /** On one line, so that two fit into one file. */
    private static String pem(String what, byte[] key) {
        return "-----BEGIN %s KEY-----%s-----END %s KEY-----"
                .formatted(what, Base64.getEncoder().encodeToString(key), what);
    }

    private static @Nullable String value(ConfigSourceContext context, String name) {
        ConfigValue value = context.getValue(name);
        return value == null || value.getValue() == null || value.getValue().isBlank() ? null : value.getValue();
    }

    private static boolean isBuild() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().startsWith("io.quarkus.deployment.")
                        || frame.getClassName().startsWith("io.quarkus.runner.bootstrap.Augment")));
    }
}

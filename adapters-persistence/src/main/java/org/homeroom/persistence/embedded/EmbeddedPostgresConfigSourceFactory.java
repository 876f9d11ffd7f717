package org.homeroom.persistence.embedded;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Starts the embedded PostgreSQL where {@code database.url} is not set, and tells the service how to reach it.
 *
 * <p>Being a part of the configuration, it runs before any datasource is made, in the packaged service, in development
 * mode and in tests alike. It keeps still while the service is only being built.
 *
 * <p>It also names the node: nobody else can use this database, so a service that was killed takes its own work up again
 * at once instead of waiting for its claims to run out.
 *
 * <p>Settings: {@code homeroom.embedded-database.directory} (blank: temporary), {@code homeroom.embedded-database.port}
 * (0: any free one), {@code homeroom.embedded-database.cache} (where the binaries are unpacked).
 */
public final class EmbeddedPostgresConfigSourceFactory implements ConfigSourceFactory {
    private static final String PREFIX = "homeroom.embedded-database.";
    /** Above system properties: whoever gets this database gets its password too. */
    private static final int ORDINAL = 500;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        Optional<String> url = value(context, "database.url");
        url.ifPresent(EmbeddedPostgresConfigSourceFactory::check);
        if (url.isPresent() || Build.isRunning()) {
            return List.of();
        }
        EmbeddedDatabase database = start(settings(context));
        Map<String, String> found = Map.of(
                "database.url",
                "127.0.0.1:%d/%s".formatted(database.port(), EmbeddedServer.NAME),
                "database.username",
                EmbeddedServer.APPLICATION,
                "database.password",
                database.applicationPassword(),
                "database.owner.username",
                EmbeddedServer.NAME,
                "database.owner.password",
                database.ownerPassword(),
                "homeroom.node",
                "the only one");
        return List.of(new PropertiesConfigSource(found, "embedded PostgreSQL", ORDINAL));
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }

    private static void check(String url) {
        if (url.contains("://")) {
            throw new IllegalArgumentException(
                    "database.url is host:port/database, without a scheme; user and password go to database.username"
                            + " and database.password");
        }
    }

    private static EmbeddedSettings settings(ConfigSourceContext context) {
        return new EmbeddedSettings(
                value(context, PREFIX + "directory").map(Path::of).orElse(null),
                value(context, PREFIX + "port").map(Integer::valueOf).orElse(0),
                value(context, PREFIX + "cache").map(Path::of).orElseGet(EmbeddedSettings::defaultCache));
    }

    private static EmbeddedDatabase start(EmbeddedSettings settings) {
        try {
            return EmbeddedDatabase.get(settings);
        } catch (LinkageError absent) {
            throw new IllegalStateException("There is no database. " + Advice.OWN_DATABASE, absent);
        } catch (IOException e) {
            throw new IllegalStateException("The embedded PostgreSQL could not be set up: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the embedded PostgreSQL started", e);
        }
    }

    private static Optional<String> value(ConfigSourceContext context, String name) {
        return Optional.ofNullable(context.getValue(name))
                .map(ConfigValue::getValue)
                .filter(text -> !text.isBlank());
    }
}

package org.homeroom.persistence.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a user may set about the embedded database.
 *
 * @param directory where the data stays; null means a temporary database, deleted when the process ends
 * @param port 0 means any free port
 * @param cache where the binaries are unpacked and temporary databases live, each in a folder for this user only
 */
record EmbeddedSettings(@Nullable Path directory, int port, Path cache) {

    EmbeddedSettings {
        directory = directory == null ? null : directory.toAbsolutePath().normalize();
        cache = cache.toAbsolutePath().normalize();
    }

    /** The {@code homeroom} folder under the user's cache directory. */
    static Path defaultCache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path caches = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return caches.resolve("homeroom");
    }

    Path binaries() {
        return cache.resolve("binaries");
    }

    Path temporaries() {
        return cache.resolve("temporary");
    }
}

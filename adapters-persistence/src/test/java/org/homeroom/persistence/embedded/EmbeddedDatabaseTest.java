package org.homeroom.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.StringTokenizer;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseTest {
    /** As in development mode, where each restart has new classes. */
    @Test
    void one_database_serves_all_class_loaders_of_a_process() throws Exception {
        EmbeddedDatabase here = EmbeddedDatabase.get(new EmbeddedSettings(null, 0, EmbeddedSettings.defaultCache()));

        try (URLClassLoader others = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Class<?> owner = others.loadClass(Owner.class.getName());
            Method temporaryPort = owner.getDeclaredMethod("temporaryPort");
            temporaryPort.setAccessible(true);
            assertThat(temporaryPort.invoke(null)).isEqualTo(here.port());
        }
        Properties properties = System.getProperties();
        assertThat(properties.values()).allMatch(String.class::isInstance);
    }

    private static URL[] classPath() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        StringTokenizer entries = new StringTokenizer(System.getProperty("java.class.path"), File.pathSeparator);
        while (entries.hasMoreTokens()) {
            urls.add(Path.of(entries.nextToken()).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}

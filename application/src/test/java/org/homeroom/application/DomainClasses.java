package org.homeroom.application;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Id;

/** Every class of the domain, as it lies on the class path. */
final class DomainClasses {

    /** All that can be made and are of this kind, for example every event. */
    static <T> List<Class<? extends T>> of(Class<T> kind) {
        return names().map(DomainClasses::load)
                .filter(kind::isAssignableFrom)
                .filter(one -> one.isRecord() || one.isEnum() || !Modifier.isAbstract(one.getModifiers()))
                .<Class<? extends T>>map(one -> one.asSubclass(kind))
                .toList();
    }

    static Id anyOf(Class<? extends Id> type) {
        try {
            var constructor = type.getDeclaredConstructors()[0];
            return (Id)
                    constructor.newInstance(constructor.getParameterTypes()[0] == UUID.class ? new UUID(0, 1) : "hash");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make " + type, e);
        }
    }

    private static Stream<String> names() {
        try {
            var place = Path.of(Event.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(place)) return names(place);
            try (var jar = FileSystems.newFileSystem(place)) {
                return names(jar.getPath("/"));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("Cannot list the classes of the domain", e);
        }
    }

    private static Stream<String> names(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.startsWith("org/") && file.endsWith(".class"))
                    .filter(file -> !file.endsWith("-info.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Cannot load " + name, e);
        }
    }

    private DomainClasses() {}
}

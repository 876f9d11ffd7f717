package org.homeroom.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where things are, seen from this module. */
final class Sources {

    static final Path ROOT = Path.of("..");
    static final Path DOCS = ROOT.resolve("docs");

    private static final String DOMAIN = "domain/src/main/java/";

    static String linkTo(Class<?> type) {
        return "[" + type.getSimpleName() + "](" + pathFromDocs(type) + ")";
    }

    static String pathFromDocs(Class<?> type) {
        return pathFromDocs(type.getName());
    }

    static String pathFromDocs(String type) {
        return "../" + DOMAIN + type.replace('.', '/') + ".java";
    }

    static boolean exists(String type) {
        return Files.exists(fileOf(type));
    }

    static Path fileOf(String type) {
        return ROOT.resolve(DOMAIN + type.replace('.', '/') + ".java");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sources() {}
}

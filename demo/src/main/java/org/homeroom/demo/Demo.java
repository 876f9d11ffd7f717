package org.homeroom.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Plays a school day and says whether everything held; the exit code is 0 if so. The argument is a OneRoster folder or zip;
 * without it the project's own sample is used.
 */
public final class Demo {

    private static final String PLATFORM_PHONE = "+79000009999";

    private Demo() {}

    public static void main(String... arguments) throws IOException {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        if (arguments.length > 1) {
            out.println("Usage: homeroom demo [ROSTER]");
            System.exit(2);
        }
        if (arguments.length == 1 && !Files.isReadable(Path.of(arguments[0]))) {
            out.println("There is no roster that can be read at " + arguments[0]);
            System.exit(2);
        }
        var files = arguments.length == 0 ? RosterFiles.sample() : RosterFiles.in(Path.of(arguments[0]));
        System.exit(plays(files, new Story(out)) ? 0 : 1);
    }

    private static boolean plays(RosterFiles files, Story story) throws IOException {
        try (var service = new Service(property("homeroom.java"), property("homeroom.jar"), PLATFORM_PHONE)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(service), "clean-up"));
            try {
                new SchoolDay(story, service, PLATFORM_PHONE).play(files);
            } catch (Exception e) {
                if (service.isClosed()) return false;
                story.breaksOff(e);
            }
            var held = story.end();
            if (!held) service.lastWords().forEach(line -> System.err.println("service: " + line));
            return held;
        }
    }

    private static void close(Service service) {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path property(String name) {
        var value = System.getProperty(name);
        if (value == null)
            throw new IllegalArgumentException("Start it as ./homeroom demo; %s is not set".formatted(name));
        return Path.of(value);
    }
}

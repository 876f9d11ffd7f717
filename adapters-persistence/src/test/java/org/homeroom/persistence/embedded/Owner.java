package org.homeroom.persistence.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that starts an embedded database, says its port, and waits to be killed. */
final class Owner {
    private Owner() {}

    static Process start(Path directory) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static int temporaryPort() throws IOException, InterruptedException {
        return EmbeddedDatabase.get(new EmbeddedSettings(null, 0, EmbeddedSettings.defaultCache()))
                .port();
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        EmbeddedSettings settings = new EmbeddedSettings(Path.of(args[0]), 0, EmbeddedSettings.defaultCache());
        System.out.println("port " + EmbeddedDatabase.get(settings).port());
        Thread.sleep(60_000);
    }
}

package org.homeroom.persistence.embedded;

import java.util.List;

/** The Quarkus build, which reads the configuration too and must not start a database. */
final class Build {
    private static final List<String> FRAMES = List.of("io.quarkus.deployment.", "io.quarkus.runner.bootstrap.Augment");

    private Build() {}

    static boolean isRunning() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                        .anyMatch(name -> FRAMES.stream().anyMatch(name::startsWith)));
    }
}

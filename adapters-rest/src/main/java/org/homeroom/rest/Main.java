package org.homeroom.rest;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import org.homeroom.application.ReadModels;

/** Runs the service, or with {@code rebuild} makes the read models anew from the log and ends. */
@QuarkusMain
public class Main implements QuarkusApplication {

    private final ReadModels readModels;

    Main(ReadModels readModels) {
        this.readModels = readModels;
    }

    @Override
    public int run(String... arguments) {
        if (List.of(arguments).contains("rebuild")) {
            readModels.rebuild().toCompletableFuture().join();
            System.out.println("The read models are made anew.");
            return 0;
        }
        Quarkus.waitForExit();
        return 0;
    }
}
